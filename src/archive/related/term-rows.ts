import type { PaperTerms } from './terms.ts';

/** The terms of some papers, one paper after the other. */
export interface TermRows {
  /** Where the terms of each paper start; one more at the end. */
  readonly starts: Uint32Array;
  /** How many terms of each paper are words, which stand before its phrases. */
  readonly words: Uint32Array;
  /** Hashes. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** How many papers there are. */
export function countRows({ words }: TermRows): number {
  return words.length;
}

/** The terms of some papers as bytes, for a store. */
export function packRows(papers: readonly PaperTerms[]): Uint8Array {
  const total = papers.reduce((sum, { terms }) => sum + terms.length, 0);
  const bytes = new Uint8Array(4 * (2 + 2 * papers.length + total) + total);
  new Uint32Array(bytes.buffer, 0, 1)[0] = papers.length;
  const { starts, words, terms, counts } = unpackRows(bytes);
  let end = 0;
  papers.forEach((paper, index) => {
    words[index] = paper.words;
    terms.set(paper.terms, end);
    counts.set(paper.counts, end);
    end += paper.terms.length;
    starts[index + 1] = end;
  });
  return bytes;
}

/** What `packRows` packed; it shares the memory of the bytes. */
export function unpackRows({ buffer, byteOffset, byteLength }: Uint8Array): TermRows {
  const papers = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0;
  const total = (byteLength - 4 * (2 + 2 * papers)) / 5;
  const numbers = new Uint32Array(buffer, byteOffset + 4, 1 + 2 * papers + total);
  return {
    starts: numbers.subarray(0, papers + 1),
    words: numbers.subarray(papers + 1, 2 * papers + 1),
    terms: numbers.subarray(2 * papers + 1),
    counts: new Uint8Array(buffer, byteOffset + byteLength - total, total),
  };
}

/** The papers of several rows in one. */
export function joinRows(all: readonly TermRows[]): TermRows {
  const [only, ...further] = all;
  if (only && further.length === 0) return only;
  const ends = { papers: 0, terms: 0 };
  const papers = all.reduce((sum, rows) => sum + countRows(rows), 0);
  const total = all.reduce((sum, { terms }) => sum + terms.length, 0);
  const joined = {
    starts: new Uint32Array(papers + 1),
    words: new Uint32Array(papers),
    terms: new Uint32Array(total),
    counts: new Uint8Array(total),
  };
  for (const { starts, words, terms, counts } of all) {
    joined.starts.set(
      starts.map((start) => start + ends.terms),
      ends.papers,
    );
    joined.words.set(words, ends.papers);
    joined.terms.set(terms, ends.terms);
    joined.counts.set(counts, ends.terms);
    ends.papers += words.length;
    ends.terms += terms.length;
  }
  return joined;
}
