import { splitName, type PersonName } from '../../paper/person-name.ts';

/** The facts of a paper that citations name, in its page and at build time alike. Texts are plain; null means unknown. */
export interface CitedPaper {
  /** Stable and unique in the archive: `lin2025vcode`. */
  readonly key: string;
  readonly title: string;
  /** Names as their owners sign; empty where nobody is known. */
  readonly authors: readonly string[];
  /** Whether these are all authors. */
  readonly areAll: boolean;
  /** Who stands in for unknown authors. */
  readonly organization: string | null;
  /** The paper's own ISO day. */
  readonly date: string | null;
  readonly arxivId: string | null;
  readonly doi: string | null;
  /** The address of the paper itself, never of the archive. */
  readonly url: string | null;
}

/** A paper whose authors are divided into the parts of their names. */
export interface Citation extends Omit<CitedPaper, 'authors' | 'organization'> {
  readonly authors: readonly PersonName[];
}

/** The citation of a paper. */
export function toCitation({ authors, organization, ...facts }: CitedPaper): Citation {
  const people = authors.map(splitName);
  return { ...facts, authors: people.length > 0 || organization === null ? people : [{ literal: organization }] };
}
