import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DigestSchema } from '../../../src/digest/schema.ts';
import { parse } from '../support/parse.ts';
import { expectSameFromContent } from './content.ts';
import { FUZZ_TIMES } from '../../support/fuzz-times.ts';

/** A part of a file that must not get lost, be it one line or several; `mark` is in no other. */
type MakeUnit = (mark: string) => string;

const WORDS = ['lamp', 'ship', 'tide', 'of', 'the', 'Harbour', '$x^2$', 'é', '灯台', 'a<b', '&', '%'];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const unit = (form: (words: string, mark: string) => string): fc.Arbitrary<MakeUnit> =>
  phrase.map((words) => (mark) => form(words, mark));
const fixed = (...units: string[]): fc.Arbitrary<MakeUnit> => fc.constantFrom(...units).map((text) => () => text);

const TITLED = fc.oneof(
  { weight: 4, arbitrary: unit((words, mark) => `Title: ${words} ${mark}`) },
  { weight: 2, arbitrary: unit((words, mark) => `Summary: ${words} ${mark}`) },
  unit((words, mark) => `Abstract: ${words} ${mark}`),
  unit((_, mark) => `PDF: https://example.org/${mark}`),
  unit((words, mark) => `Authors: ${words} ${mark}, Ada`),
  unit((words, mark) => `**Keywords**: ${words}, ${mark}`),
  unit((words, mark) => `Date: ${words} ${mark}`),
  unit((words, mark) => `Colour: ${words} ${mark}`),
  unit((words, mark) => `  ${words} ${mark}`),
  unit((words, mark) => `${words} ${mark}.`),
  fixed('', '', '---', '***', 'Title:', 'Summary:'),
);

const RIS = fc.oneof(
  { weight: 3, arbitrary: unit((words, mark) => `TY  - JOUR\nTI  - ${words} ${mark}\nAB  - ${mark}`) },
  unit((words, mark) => `KW  - ${words} ${mark}`),
  unit((_, mark) => `AU  - Quay, ${mark}`),
  unit((words, mark) => `TY  - JOUR\nKW  - ${words} ${mark}\nER  - `),
  unit((words, mark) => `${words} ${mark}`),
  { weight: 2, arbitrary: fixed('', 'ER  - ', 'ER  -') },
);

const PUBMED = fc.oneof(
  { weight: 3, arbitrary: unit((words, mark) => `PMID- ${mark.length}\nTI  - ${words} ${mark}\nAB  - ${mark}`) },
  unit((words, mark) => `OT  - ${words} ${mark}`),
  unit((_, mark) => `FAU - Quay, ${mark}`),
  unit((words, mark) => `PMID- 2\nTI  - ${words}\nOT  - ${words} ${mark}`),
  unit((words, mark) => `      ${words} ${mark}`),
  unit((words, mark) => `\n${words} ${mark}`),
  { weight: 2, arbitrary: fixed('') },
);

const SEPARATED = fc.oneof(
  { weight: 4, arbitrary: unit((words, mark) => `${words} ${mark},Ada ${mark},${mark}.,`) },
  { weight: 2, arbitrary: unit((words, mark) => `"${words}\n""${mark}""","Ada, Bo ${mark}","${mark}\n,",`) },
  unit((words, mark) => `${words} ${mark},x`),
  unit((words, mark) => `${words} ${mark},x,y,z,${mark}`),
  unit((words, mark) => `,${words} ${mark},${mark},`),
  unit((words, mark) => `"${words} ${mark},x,${mark}`),
  unit((words, mark) => `${words} "${mark},x,${mark}",`),
  unit((words, mark) => `A,B,C,${mark} ${words}`),
  fixed('', ',,,', '"', ' '),
);

const MAILING = fc.oneof(
  { weight: 4, arbitrary: unit((words, mark) => `\\\\\narXiv:2511.0000${mark.length}\nTitle: ${words} ${mark}`) },
  unit((words, mark) => `Authors: ${words} ${mark}, Ada`),
  unit((words, mark) => `Comments: ${words} ${mark}`),
  unit((words, mark) => `DOI: ${words} ${mark}`),
  unit((words, mark) => `Colour: ${words} ${mark}`),
  unit((words, mark) => `  ${words} ${mark}`),
  { weight: 3, arbitrary: unit((words, mark) => `${words} ${mark}.`) },
  {
    weight: 3,
    arbitrary: fixed('', '\\\\', '-'.repeat(40), 'replaced with revised version x', 'received from x to 3 Nov 25'),
  },
);

const RANKED = fc.oneof(
  { weight: 3, arbitrary: unit((words, mark) => `--- ${mark.length}. ${words} ${mark} ---`) },
  unit((words, mark) => `--- 12. ${words} ${mark}`),
  unit((_, mark) => `Link: https://example.org/${mark}`),
  unit((words, mark) => `Authors: ${words} ${mark}`),
  unit((words, mark) => `Colour: ${words} ${mark}`),
  { weight: 3, arbitrary: unit((words, mark) => `${words} ${mark}.`) },
  unit((words, mark) => `## ${words} ${mark} (Klingon)`),
  { weight: 3, arbitrary: fixed('## Abstract (Original)', '## 초록 (Korean)', '## Summary', '', '번역 중 오류 발생') },
);

const TABLE = fc.oneof(
  { weight: 4, arbitrary: unit((words, mark) => `| ${words} ${mark} | Ada | ${mark}. |`) },
  unit((words, mark) => `| ${words}\n  ${mark} | Ada | Text\n\nof ${mark} |`),
  unit((words, mark) => `| ${words} ${mark} | Ada | ${words} \\| ${mark} | x |`),
  unit((_, mark) => `| | Ada | ${mark} |`),
  unit((_, mark) => `| ${mark} |`),
  unit((words, mark) => `${words} ${mark}.`),
  unit((words, mark) => `# ${words} ${mark}`),
  { weight: 2, arbitrary: fixed('## Papers for 2025-11-03', '## Papers for 2025-11-04', '') },
  { weight: 3, arbitrary: fixed('\n| Title | Authors | Summary |\n|---|---|---|') },
);

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const html = (words: string, mark: string) => `<p><b>Authors:</b> Ada ${mark}</p><p>${escape(words)} ${mark}</p>`;
const FEED_ITEM = fc.oneof(
  unit(
    (words, mark) =>
      `<item><title>${escape(words)} ${mark}</title><description>${escape(html(words, mark))}</description></item>`,
  ),
  unit(
    (words, mark) =>
      `<item><title><![CDATA[${mark}]]></title><description><![CDATA[${html(words, mark)}]]></description><pubDate>Tue, 04 Nov 2025 10:00:00 GMT</pubDate></item>`,
  ),
  unit(
    (words, mark) => `<item><title>${mark}</title><description>${escape(words)} ${mark}\n<pubDate>2025-11-03</pubDate>`,
  ),
  unit(
    (_, mark) =>
      `<item><title>${mark}</title><link>https://example.org/${mark}</link><pubDate>2025-11-04</pubDate></item>`,
  ),
  unit((words, mark) => `<item><description>${escape(words)} ${mark}</description></item>`),
  fixed('', '<!-- <item> -->', '<item/>'),
);

const ROW = fc.oneof(
  unit((words, mark) =>
    JSON.stringify({ title: `${words} ${mark}`, abstract: mark, authors: `Ada ${mark}`, categories: [mark] }),
  ),
  unit((words, mark) => JSON.stringify({ id: mark, title: mark, summary: words })),
  unit((words, mark) => JSON.stringify({ paper: { title: mark, summary: words, submittedOnDailyAt: '2025-11-03' } })),
  unit((_, mark) => JSON.stringify({ id: mark })),
  unit((_, mark) => `{"title": "${mark}`),
  unit((_, mark) => JSON.stringify([mark])),
  fixed('', ' ', '12', '"x"'),
);

const BIBTEX = fc.oneof(
  unit(
    (words, mark) =>
      `@misc{${mark}, title = {${words} {${mark}}}, author = {Ada ${mark} and Bo Tern}, abstract = {${mark}}}`,
  ),
  unit((words, mark) => `@article(x, title = "${words} ${mark}", year = 2025, month = nov, note = {x})`),
  unit((_, mark) => `@misc{x, title = {${mark}}, url = {https://example.org/${mark}}}`),
  unit((words, mark) => `@misc{x, title = {${words} ${mark}`),
  unit((_, mark) => `@misc{${mark}, year = 2025}`),
  unit((_, mark) => `@misc{x, title = ${mark} }`),
  fixed('', '% a remark', '@string{nov = "11"}', '@comment{x}'),
);

describe('parseDigest loses nothing', () => {
  test.each([
    ['of titled text', TITLED, (text: string) => `Title: First\nPDF: https://example.org\nSummary: x\n---\n${text}`],
    [
      'of ranked text',
      RANKED,
      (text: string) => `Papers (2025-W45)\n\n--- 1. First ---\nLink: https://example.org\n${text}`,
    ],
    ['of a mailing', MAILING, (text: string) => `\\\\\narXiv:2511.00001\nTitle: First\n\\\\\nx\n\\\\\n${text}`],
    ['of PubMed', PUBMED, (text: string) => `PMID- 1\nTI  - First\n\n${text}`],
    ['of RIS', RIS, (text: string) => `TY  - JOUR\nTI  - First\nER  - \n${text}`],
    ['of CSV', SEPARATED, (text: string) => `title,authors,abstract,published\nFirst,Ada,x,\n${text}`],
    ['of Markdown tables', TABLE, (text: string) => `| Title | Authors | Summary |\n|---|---|---|\n${text}`],
    ['of a feed', FEED_ITEM, (text: string) => `<rss><channel><title>Quay</title>\n${text}\n</channel></rss>`],
    ['of a cut feed', FEED_ITEM, (text: string) => `<rss><channel><title>Quay</title>\n${text}`],
    ['of JSON Lines', ROW, (text: string) => `{"title":"First","categories":[]}\n${text}`],
    ['of BibTeX', BIBTEX, (text: string) => `@misc{x, title={First}}\n${text}`],
  ])('%s', (_, arbitrary, wrap) => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 20, size: 'max' }), (makes) => {
        const units = makes.map((make, index) => make(`${index}q`));
        const text = wrap(units.join('\n'));
        for (const path of ['digests/x', 'digests/2025-01-02-x']) {
          expectMarksKept(text, units, path);
          expectSameFromContent({ path, bytes: new TextEncoder().encode(text) });
        }
      }),
      { numRuns: 40 * FUZZ_TIMES },
    );
  });
});

/** Every mark stands in a digest, or in a unit with an issue. A digest without a day, or of which nothing can be read, is one issue for all of it. */
function expectMarksKept(text: string, units: readonly string[], path: string): void {
  const { digests, issues } = parse(text, path);
  for (const digest of digests) expect(DigestSchema.parse(digest)).toEqual(digest);
  const all = JSON.stringify(digests);
  let position = text.lastIndexOf(units.join('\n'));
  const lost = units.filter((own) => {
    const first = text.slice(0, position).split('\n').length;
    const last = first + own.split('\n').length - 1;
    position += own.length + 1;
    const marks = own.match(/\d+q\b/g) ?? [];
    return marks.some((mark) => !all.includes(mark)) && !issues.some(({ line }) => first <= line && line <= last);
  });
  if (!issues.some(({ ruleId }) => ruleId === 'unknown-day' || ruleId === 'nothing-read')) expect(lost).toEqual([]);
}
