import { parseAtomFeed } from 'feedsmith';

/** A paper as arXiv has it, as a record of the form that programs write that ask arXiv. LaTeX stays as it is. */
export interface ArxivRow {
  /** With its version, such as `2409.04828v2`. */
  readonly id: string;
  readonly title: string;
  /** Paragraphs parted by a blank line. */
  readonly abstract: string;
  readonly authors: string[];
  /** The primary one first. */
  readonly categories: string[];
  /** The moment of the first version. */
  readonly published: string;
  /** The moment of this version. */
  readonly updated: string;
  readonly comment?: string;
  readonly journal_ref?: string;
  readonly doi?: string;
}

/** An answer of arXiv's API. */
export interface ArxivAnswer {
  readonly rows: readonly ArxivRow[];
  /** How many papers the question has in all; null where it does not say. */
  readonly total: number | null;
}

/**
 * Reads an answer of arXiv's API; an entry that reports an error is left out.
 * @throws when it is no whole Atom feed
 */
export function readArxivAnswer(text: string): ArxivAnswer {
  const total = TOTAL.exec(text.slice(0, HEAD))?.[1];
  const rows = (parseAtom(text).entries ?? []).flatMap((entry): ArxivRow[] => {
    const { id = '', title, summary, arxiv, published = '', updated = '' } = entry;
    const [address, name] = PAPER_ADDRESS.exec(id) ?? [];
    const ownTitle = onOneLine(title?.value ?? '');
    if (address === undefined || name === undefined || ownTitle === '') return [];
    const terms = [arxiv?.primaryCategory?.term, ...(entry.categories ?? []).map(({ term }) => term)];
    const comment = onOneLine(arxiv?.comment ?? '');
    return [
      {
        id: name,
        title: ownTitle,
        abstract: inParagraphs(summary?.value ?? ''),
        authors: (entry.authors ?? []).map((author) => onOneLine(author.name ?? '')).filter(Boolean),
        categories: [...new Set(terms.flatMap((term) => term || []))],
        published,
        updated,
        ...(comment !== '' && { comment }),
        ...(arxiv?.journalRef !== undefined && { journal_ref: onOneLine(arxiv.journalRef) }),
        ...(arxiv?.doi !== undefined && { doi: arxiv.doi }),
      },
    ];
  });
  return { rows, total: total === undefined ? null : Number(total) };
}

/** The address of a paper, as the API has it; that of an error is another. */
const PAPER_ADDRESS = /^https?:\/\/arxiv\.org\/abs\/(\S+)$/;

const TOTAL = /<opensearch:totalResults[^<>]{0,200}>(\d{1,9})</;
/** The characters of a feed within which it says how many papers there are. */
const HEAD = 4000;

function parseAtom(text: string): ReturnType<typeof parseAtomFeed<string>> {
  try {
    return parseAtomFeed(text);
  } catch (cause) {
    throw new Error('the answer is no whole Atom feed', { cause });
  }
}

/** arXiv wraps its texts; a paragraph starts with white space. */
function inParagraphs(text: string): string {
  return text
    .split(/\n(?=[^\S\n]{2,}|[^\S\n]*\n)/)
    .map(onOneLine)
    .filter(Boolean)
    .join('\n\n');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
