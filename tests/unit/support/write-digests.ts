/** A paper as tests invent it. */
export interface WrittenPaper {
  /** An arXiv id. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
}

type WriteDigest = (papers: readonly WrittenPaper[]) => string;

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const familyFirst = (name: string): string => name.replace(/^(.*) (\S+)$/, '$2, $1');
const abs = (id: string): string => `https://arxiv.org/abs/${id}`;
const row = ({ id, title, authors, abstract }: WrittenPaper) => ({
  id,
  title,
  authors,
  abstract,
  categories: ['cs.LG'],
});
const listed = ({ id, title, authors, abstract }: WrittenPaper) => ({
  paper: {
    id,
    title,
    summary: abstract,
    authors: authors.map((name) => ({ name })),
    publishedAt: '2025-11-03T10:00:00Z',
  },
});

/**
 * Writers of all formats, by the format's name: what each makes of papers is a digest as programs or people write it, each
 * field of a paper on a line of its own wherever the format has lines.
 */
export const WRITERS: Readonly<Record<string, WriteDigest>> = {
  'page text': (papers) =>
    `Daily Papers\nbyAK and the research community\n\nNov 5\n\n${papers
      .map(
        ({ title, authors, abstract }) =>
          `${title}\n\n${abstract}\n\n  • ${authors.length + 1} authors\n·\nNov 3, 2025 2\n`,
      )
      .join('\n')}`,
  'Hugging Face': (papers) => JSON.stringify(papers.map(listed), null, 1),
  'arXiv rows': (papers) => JSON.stringify(papers.map(row), null, 1),
  'JSON Lines': (papers) => papers.map((paper) => `${JSON.stringify(row(paper))}\n`).join(''),
  JSON: (papers) =>
    JSON.stringify({ Rain: Object.fromEntries(papers.map((paper) => [paper.id, row(paper)])) }, null, 1),
  'CSL-JSON': (papers) =>
    JSON.stringify(
      papers.map(({ id, title, authors, abstract }) => ({
        type: 'article',
        title,
        author: authors.map((literal) => ({ literal })),
        number: `arXiv:${id}`,
        abstract,
      })),
      null,
      1,
    ),
  'JSON Feed': (papers) =>
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Quay',
        items: papers.map(({ id, title, authors, abstract }) => ({
          id: abs(id),
          url: abs(id),
          title,
          authors: authors.map((name) => ({ name })),
          content_text: abstract,
        })),
      },
      null,
      1,
    ),
  RSS: (papers) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title>\n${papers
      .map(
        ({ id, title, authors, abstract }) =>
          `<item>\n<title>${xml(title)}</title>\n<link>${abs(id)}</link>\n${authors.map((name) => `<dc:creator>${xml(name)}</dc:creator>\n`).join('')}<description>${xml(xml(abstract))}</description>\n</item>\n`,
      )
      .join('')}</channel></rss>\n`,
  Atom: (papers) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title>\n${papers
      .map(
        ({ id, title, authors, abstract }) =>
          `<entry>\n<id>${abs(id)}</id>\n<title>${xml(title)}</title>\n${authors.map((name) => `<author><name>${xml(name)}</name></author>\n`).join('')}<summary>${xml(abstract)}</summary>\n</entry>\n`,
      )
      .join('')}</feed>\n`,
  'OAI-PMH': (papers) =>
    `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\n<ListRecords>\n${papers
      .map(
        ({ id, title, authors, abstract }) =>
          `<record><header><identifier>oai:arXiv.org:${id}</identifier><datestamp>2025-11-05</datestamp></header>\n<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<dc:title>${xml(title)}</dc:title>\n${authors.map((name) => `<dc:creator>${xml(familyFirst(name))}</dc:creator>\n`).join('')}<dc:description>${xml(abstract)}</dc:description>\n<dc:identifier>${abs(id)}</dc:identifier>\n</oai_dc:dc></metadata></record>\n`,
      )
      .join('')}</ListRecords>\n</OAI-PMH>\n`,
  BibTeX: (papers) =>
    papers
      .map(
        ({ id, title, authors, abstract }) =>
          `@misc{x${id},\n  title = {${title}},\n  author = {${authors.map(familyFirst).join(' and ')}},\n  eprint = {${id}},\n  archivePrefix = {arXiv},\n  abstract = {${abstract}}\n}\n`,
      )
      .join('\n'),
  RIS: (papers) =>
    papers
      .map(
        ({ id, title, authors, abstract }) =>
          `TY  - UNPB\nTI  - ${title}\n${authors.map((name) => `AU  - ${familyFirst(name)}\n`).join('')}AB  - ${abstract}\nUR  - ${abs(id)}\nER  - \n`,
      )
      .join('\n'),
  CSV: (papers) =>
    `title,authors,arxiv_id,abstract\n${papers
      .map(({ id, title, authors, abstract }) => `${[title, authors.join('; '), id, abstract].map(cell).join(',')}\n`)
      .join('')}`,
  TSV: (papers) =>
    `title\tauthors\tarxiv_id\tabstract\n${papers
      .map(({ id, title, authors, abstract }) => `${[title, authors.join('; '), id, abstract].join('\t')}\n`)
      .join('')}`,
  'arXiv mailing': (papers) =>
    ` received from  Tue  4 Nov 25 19:00:00 GMT  to  Wed  5 Nov 25 19:00:00 GMT\n${'-'.repeat(78)}\n${papers
      .map(
        ({ id, title, authors, abstract }) =>
          `\\\\\narXiv:${id}\nDate: Tue, 4 Nov 2025 19:24:31 GMT   (1023kb,D)\n\nTitle: ${title}\nAuthors: ${authors.join(', ')}\nCategories: cs.LG\n\\\\\n  ${abstract}\n\\\\ ( ${abs(id)} ,  1023kb)\n${'-'.repeat(78)}\n`,
      )
      .join('')}`,
  'titled text': (papers) =>
    papers
      .map(
        ({ id, title, authors, abstract }) =>
          `Title: ${title}\nPDF: https://arxiv.org/pdf/${id}\nAuthors: ${authors.join('; ')}\nSummary: ${abstract}\n`,
      )
      .join('---\n'),
  'ranked text': (papers) =>
    `The week's papers (2025-W45)\nSource: https://huggingface.co/papers/week/2025-W45\n\n${papers
      .map(
        ({ id, title, abstract }, index) =>
          `--- ${index + 1}. ${title} ---\nLink: https://huggingface.co/papers/${id}\n\n## Abstract (Original)\n${abstract}\n`,
      )
      .join('\n')}`,
  'Markdown table': (papers) =>
    `## Papers for 2025-11-05\n\n| Title | Authors | Link | Abstract |\n| --- | --- | --- | --- |\n${papers
      .map(({ id, title, authors, abstract }) => `| ${title} | ${authors.join('; ')} | ${abs(id)} | ${abstract} |\n`)
      .join('')}`,
  Markdown: (papers) =>
    papers
      .map(
        ({ id, title, authors, abstract }) =>
          `## ${title}\n\n- arXiv: ${id}\n- Authors: ${authors.join('; ')}\n\n${abstract}\n`,
      )
      .join('\n'),
  'Markdown list': (papers) =>
    `# Papers of November 5, 2025\n\n${papers
      .map(
        ({ id, title, authors, abstract }) =>
          `### [${title}](${abs(id)})\n\n**Authors:** ${authors.join('; ')}\n\n**Abstract:** ${abstract}\n`,
      )
      .join('\n')}`,
};

/** Formats that do not name authors, or have no ids. */
export const WITHOUT: Readonly<Record<'authors' | 'id', ReadonlySet<string>>> = {
  authors: new Set(['page text', 'ranked text']),
  id: new Set(['page text']),
};
