import { stringify } from 'yaml';
import { hostileBibtex } from './bibtex.ts';
import { hostileAtom, hostileRss } from './feeds.ts';
import { hostilePapers, type HostilePaper } from './papers.ts';
import { hostileCsv, hostileMailing, hostileOai, hostileRis } from './records.ts';
import { ATTACK, ATTACKER, PAYLOADS } from './payloads.ts';

/** A hostile file of one format. */
interface HostileFormat {
  readonly name: string;
  readonly extension: string;
  write(papers: readonly HostilePaper[]): string;
}

/** The files of all formats by their names, and how many papers they plant. */
export function hostileDigests(): { readonly files: Readonly<Record<string, string>>; readonly papers: number } {
  const written = FORMATS.map(({ name, extension, write }, index) => {
    const papers = hostilePapers(name, index + 1);
    return {
      path: `2025-11-${String(index + 3).padStart(2, '0')}.${extension}`,
      text: TEXT.test(extension) ? withoutNul(write(papers)) : write(papers),
      papers,
    };
  });
  return {
    files: Object.fromEntries(written.map(({ path, text }) => [path, text])),
    papers: written.reduce((sum, { papers }) => sum + papers.length, 0),
  };
}

/** A NUL in a text file makes it another kind of file; other formats have escapes for it. */
const TEXT = /^(?:txt|bib|md|csv|ris)$/;

function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

const EVERYTHING = Object.values(PAYLOADS).join(' ');

/** What surrounds the papers of a digest. */
const HEADER = { title: `Title ${EVERYTHING}`, source: `Source ${EVERYTHING}`, terms: `javascript:${ATTACK}` };

const FRONT_MATTER = `---\n${stringify(HEADER)}---\n`;

const FORMATS: readonly HostileFormat[] = [
  {
    name: 'page text',
    extension: 'txt',
    write: (papers) =>
      `${FRONT_MATTER}Daily Papers\nbyAK and the research community\n\nNov 3\n\n${papers
        .map(({ title, text, organization }) => `${title}\n\n${text}\n\n  • ${organization}\n·\nNov 1 2\n`)
        .join('\n')}`,
  },
  {
    name: 'Hugging Face JSON',
    extension: 'json',
    write: (papers) => json({ ...HEADER, papers: papers.map((paper) => ({ paper: huggingFaceRecord(paper) })) }),
  },
  {
    name: 'arXiv rows',
    extension: 'json',
    write: (papers) => json({ ...HEADER, papers: papers.map(arxivRow) }),
  },
  {
    name: 'JSON Lines',
    extension: 'jsonl',
    write: (papers) => papers.map((paper) => `${JSON.stringify(arxivRow(paper))}\n`).join(''),
  },
  { name: 'the API of arXiv', extension: 'xml', write: (papers) => hostileAtom(papers, HEADER.title) },
  { name: 'RSS', extension: 'xml', write: (papers) => hostileRss(papers, HEADER.title) },
  {
    name: 'JSON Feed',
    extension: 'json',
    write: (papers) =>
      json({
        version: 'https://jsonfeed.org/version/1.1',
        title: HEADER.title,
        items: papers.map(({ title, text, authors, keywords, addresses, id }) => ({
          id: id ?? title,
          url: id === null ? addresses[0] : `https://arxiv.org/abs/${id}`,
          title,
          content_html: text,
          authors: authors.map((name) => ({ name, url: addresses[0] })),
          tags: keywords,
        })),
      }),
  },
  {
    name: 'CSL-JSON',
    extension: 'json',
    write: (papers) =>
      json(
        papers.map(({ title, text, authors, keywords, categories, addresses, id }) => ({
          type: 'article',
          title,
          abstract: text,
          author: authors.map((literal) => ({ literal })),
          keyword: keywords.join(', '),
          issued: { 'date-parts': [[2025, 11, 1]] },
          number: `arXiv:${id ?? ''}`,
          note: `arXiv:${id ?? ''} [${categories[1] ?? ''}]`,
          URL: addresses[0],
        })),
      ),
  },
  {
    name: 'BibTeX',
    extension: 'bib',
    write: (papers) => papers.map(hostileBibtex).join('\n'),
  },
  {
    name: 'titled text',
    extension: 'txt',
    write: (papers) =>
      FRONT_MATTER +
      papers
        .map(
          ({ title, text, authors, addresses, id }) =>
            `Title: ${title}\nLink: ${addresses[0] ?? ''}\nPDF: https://arxiv.org/pdf/${id ?? ''}\n` +
            `Authors: ${authors.join('; ')}\nSummary: ${text}\n`,
        )
        .join('---\n'),
  },
  {
    name: 'ranked text',
    extension: 'txt',
    write: (papers) =>
      `The week's papers (2025-W46)\nSource: https://huggingface.co/papers/week/2025-W46\n\n${papers
        .map(
          ({ title, text, id }, index) =>
            `--- ${index + 1}. ${title} ---\nLink: https://huggingface.co/papers/${id ?? ''}\n\n` +
            `## Abstract (Original)\n${text}\n\n## Zusammenfassung (German)\n${text}\n`,
        )
        .join('\n')}`,
  },
  {
    name: 'a Markdown table',
    extension: 'md',
    write: (papers) =>
      `## Papers for 2025-11-14\n\n| Title | Authors | Link | Abstract |\n| --- | --- | --- | --- |\n${papers
        .map(({ title, text, authors, addresses }) => [title, authors.join('; '), addresses[0] ?? '', text])
        .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
        .join('')}`,
  },
  {
    name: 'Markdown',
    extension: 'md',
    write: (papers) =>
      `${FRONT_MATTER}\n${INTRODUCTION}\n\n${papers
        .map(
          ({ title, text, authors, organization, keywords, categories, addresses, id }) =>
            `## ${title}\n\n${id === null ? '' : `- arXiv: ${id}\n`}- Authors: ${authors.join('; ')}\n` +
            `- Organization: ${organization}\n- Keywords: ${keywords.join(', ')}\n` +
            `- Categories: ${categories.join(', ')}\n- Code: ${addresses[0] ?? ''}\n- Project: ${addresses[1] ?? ''}\n\n` +
            `${text}\n`,
        )
        .join('\n')}`,
  },
  { name: 'CSV', extension: 'csv', write: hostileCsv },
  { name: 'RIS', extension: 'ris', write: hostileRis },
  { name: 'OAI-PMH', extension: 'xml', write: hostileOai },
  { name: 'a mailing', extension: 'txt', write: hostileMailing },
];

/** An introduction is Markdown, which can link and show pictures. */
const INTRODUCTION = [
  ...Object.values(PAYLOADS),
  `[a](javascript:${ATTACK}) [b](<javascript:${ATTACK}>) [c](data:text/html,<script>${ATTACK}</script>)`,
  `![d](${ATTACKER}/d.png) ![e](javascript:${ATTACK}) <${ATTACKER}/f> [g][g] <javascript:${ATTACK}>`,
  `[g]: javascript:${ATTACK} "${ATTACK}"`,
].join('\n\n');

function huggingFaceRecord({ title, text, authors, organization, keywords, addresses, id }: HostilePaper) {
  return {
    id: id ?? undefined,
    title,
    summary: text,
    ai_summary: text,
    ai_keywords: keywords,
    authors: authors.map((name) => ({ name })),
    organization: { name: organization, fullname: organization, avatar: addresses[0] },
    githubRepo: addresses[0],
    projectPage: addresses[0],
    publishedAt: '2025-11-01T00:00:00.000Z',
    upvotes: 3,
    numComments: 2,
  };
}

function arxivRow({ title, text, authors, categories, addresses, id }: HostilePaper) {
  return {
    id: id ?? undefined,
    title,
    abstract: text,
    authors,
    categories,
    comment: text,
    url: addresses[0],
    published: '2025-11-01T00:00:00Z',
  };
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 1);
}
