import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../../src/digest/parse.ts';
import { DigestSchema } from '../../../src/digest/schema.ts';
import { parse } from '../support/parse.ts';
import { FUZZ_TIMES } from '../../support/fuzz-times.ts';

/** A text of each form; what is cut out of it or put into it must not matter. */
const SAMPLES = [
  'Daily Papers\n\nNov 5, 2024\n\nLamps\n\nThey count.\n\n• 3 authors\n·\nMay 1 2\n',
  'Title: Lamps\nPDF: https://arxiv.org/pdf/2511.00001\nSummary: They count.\n---\nTitle: Gulls\nAuthors: Ada',
  'Week 2025-W45\n\n--- 1. Lamps ---\nLink: x\n\n## Abstract (Original)\nThey count.\n\n## 초록 (Korean)\n등대.',
  '## Papers for 2025-11-03\n\n| Title | Summary |\n|---|---|\n| Lamps\n (Read more on [arXiv](x)) | They. |\n',
  '<?xml version="1.0"?><rss><channel><title>Q</title><item><title>A</title><description>&lt;p&gt;<![CDATA[<b>Authors:</b>]]></description><pubDate>Tue, 04 Nov 2025 10:00:00 GMT</pubDate></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><updated>2025-11-04</updated><entry><title>A</title><content type="xhtml"><div><p>x</p></div></content></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1","title":"Q","items":[{"id":"1","title":"A","date_published":"2025-11-04"}]}',
  '{"id":"2511.00001","title":"A","categories":["cs.CL"]}\n{"id":"2511.00002","title":"B","authors":"Ada, Bo"}\n',
  '[{"type":"article","title":"A","author":[{"family":"B"}],"issued":{"date-parts":[[2025,11,3]]},"abstract":"<p>x</p>"}]',
  '@string{a = "b"}\n@misc{x, title = {L{a}mps}, author = {B, A and C}, journal = a # " c", date = {2025-11}}\n% x\n',
  ' received from  Mon  3 Nov 25 19:00:00 GMT  to  Tue  4 Nov 25 19:00:00 GMT\n\\\\\narXiv:2511.00001\nDate: Mon, 3 Nov 2025 19:24:31 GMT (1kb)\n\nTitle: Lamps\nAuthors: Ada\n\\\\\n  They count.\n\\\\ ( https://arxiv.org/abs/2511.00001 , 1kb)\n',
  'title;authors;abstract\n"Lamps; at\nnight";"Ada; Bo";"They ""count""."\nGulls;;They "do" not.\n',
  'TY  - JOUR\nTI  - Lamps\nAU  - Quay, Ada, Jr.\nN2  - They\ncount.\nPY  - 2025/11/03/\nER  - \n\nTY  - CONF\nT1  - Gulls\n',
  '<?xml version="1.0"?><OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:2511.00001</identifier><datestamp>2025-11-04</datestamp></header><metadata><arXiv><title>A</title><authors><author><keyname>B</keyname></author></authors><abstract>x</abstract></arXiv></metadata></record><resumptionToken>a</resumptionToken></ListRecords></OAI-PMH>',
  '{"notes":[{"id":"aBcD","forum":"aBcD","cdate":1762192799000,"content":{"title":{"value":"A"},"abstract":{"value":"x"}}}],"count":1}',
  '{"data":[{"citingPaper":{"paperId":null,"externalIds":{"ArXiv":"2511.00001"},"title":"A","tldr":{"text":"x"},"authors":[{"name":"B"}]}}]}',
  '{"messages":[{"status":"ok"}],"collection":[{"doi":"10.1101/1","server":"bioRxiv","title":"A","authors":"B, A.; C","date":"2025-11-04","version":"1"}]}',
];

describe('parseDigest', () => {
  test.each([
    [
      'a damaged file of each form',
      fc
        .tuple(
          fc.constantFrom(...SAMPLES),
          fc.nat(),
          fc.nat(40),
          fc.oneof(fc.string({ maxLength: 9 }), fc.constantFrom(...SAMPLES)),
        )
        .map(([text, place, length, added]) => {
          const start = place % text.length;
          return encode(text.slice(0, start) + added + text.slice(start + length));
        }),
    ],
    ['bytes', fc.uint8Array({ maxLength: 400 })],
    ['text', fc.string({ unit: 'binary', maxLength: 400 }).map(encode)],
    [
      'what starts like a format',
      fc
        .tuple(fc.constantFrom('---\n', '[{', '{"', '## ', '•4 authors\n', '["{\''), fc.string())
        .map((parts) => encode(parts.join(''))),
    ],
    [
      'front matter',
      fc
        .string({ unit: fc.constantFrom(...'-:[]{}*&!|>%@`"\'#?, \nabdt1é') })
        .map((yaml) => encode(`---\n${yaml}\n---\n## x\n\ny`)),
    ],
    [
      'broken JSON',
      fc.tuple(fc.json(), fc.nat()).map(([json, cut]) => encode(`[{${json}}]`.slice(0, 2 + (cut % (json.length + 2))))),
    ],
  ] as const)('never throws on %s, and what it gives fits the schema', (_, bytes) => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('digests/2025-01-02.txt', 'digests/x'), (content, path) => {
        const { digests, issues } = parseDigest({ path, bytes: content });
        for (const digest of digests) expect(DigestSchema.parse(digest)).toEqual(digest);
        expect(digests.length + issues.length).toBeGreaterThan(0);
        for (const { line, column } of issues) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 600 * FUZZ_TIMES },
    );
  });

  test.each([
    ['JSON', '['.repeat(200_000)],
    ['complete JSON', `[${'['.repeat(200_000)}${']'.repeat(200_000)}]`],
    ['an object', `{"data":${'{"a":'.repeat(200_000)}`],
    ['a Python literal', `["${'['.repeat(200_000)}"]`],
    ['YAML', `---\n${'['.repeat(200_000)}\n---\n## x\n\ny`],
    ['blank lines', '\n'.repeat(200_000)],
    ['marks', '·\n'.repeat(50_000)],
    ['items', `<rss>${'<item>'.repeat(3_000)}`],
    ['elements', `<rss><item><title>A</title><description><![CDATA[${'<div>'.repeat(50_000)}`],
    ['signs', `<rss>${'<'.repeat(50_000)}`],
    ['braces', `@misc{a, title = ${'{'.repeat(100_000)}`],
    ['entries', '@misc{a,'.repeat(20_000)],
    ['labels', `Title: A\n${'PDF: x\n'.repeat(20_000)}`],
    ['ranks', `# x\n${'--- 1. \n--- 2. A\n'.repeat(20_000)}`],
    ['pipes', `| Title |\n|--|\n${'|'.repeat(200_000)}`],
    ['rows', `| Title | Text |\n|--|--|\n${'| A\n'.repeat(20_000)}`],
    ['quotes', `title,abstract\nA,"b\n${'A,"b"x\n'.repeat(20_000)}`],
    ['records of PubMed', 'PMID- 1\nTI  - A\nA\n'.repeat(20_000)],
    ['records of RIS', 'TY  - JOUR\nA\nTI  - '.repeat(20_000)],
    ['records of OAI-PMH', `<OAI-PMH>${'<record><metadata><arXiv><title>A'.repeat(5_000)}`],
    ['elements of OAI-PMH', `<OAI-PMH><record><metadata>${'<a>'.repeat(100_000)}`],
    ['papers of a mailing', '\\\\\narXiv:2511.00001\n'.repeat(20_000)],
    ['days of a mailing', `\\\\\narXiv:2511.00001\n${'received from a to 4 Nov 25\n'.repeat(20_000)}`],
    ['lines of JSON', '{"a":1}\n'.repeat(20_000)],
  ])('survives %s without an end', (_, text) => {
    expect(parse(text).issues.length).toBeGreaterThan(0);
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
