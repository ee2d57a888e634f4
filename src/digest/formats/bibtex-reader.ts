import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isRecord, type JsonRecord } from './json-values.ts';

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  /** The values of its fields by their names in lower case, strings resolved, LaTeX as it is written. */
  readonly fields: Readonly<Record<string, string>>;
  /** The entry as CSL-JSON, its names and dates read, its LaTeX turned into Unicode. */
  readonly csl: JsonRecord;
}

/** Reads the entries of one file, each by itself. Strings that one defines are known to those after it. */
export function bibtexReader(): (text: string) => BibtexEntry | null {
  // citation-js keeps strings from one file to the next: what a file means must not depend on files read before it.
  const known = plugins.config.get('@bibtex').constants.defaultStrings;
  for (const name of Object.keys(known)) if (!Object.hasOwn(DEFAULT_STRINGS, name)) delete known[name];
  Object.assign(known, DEFAULT_STRINGS);
  return readEntry;
}

const DEFAULT_STRINGS: Readonly<Record<string, string>> = {
  ...plugins.config.get('@bibtex').constants.defaultStrings,
};

/**
 * Reads one entry; null for what defines a string or is a comment.
 * @throws Error where it is broken
 */
function readEntry(text: string): BibtexEntry | null {
  const [entry] = plugins.input.data(withLabel(text), '@biblatex/text');
  if (!entry) return null;
  const [csl] = plugins.input.data([entry], '@biblatex/entries+list') as unknown[];
  const fields = Object.entries(entry.properties).map(([name, value]) => [name, String(value)]);
  return { fields: Object.fromEntries(fields) as Record<string, string>, csl: isRecord(csl) ? csl : {} };
}

/** The library wants a label, which people leave out. */
function withLabel(text: string): string {
  return text.replace(
    /^(@\s*(?!string\b|preamble\b)[A-Za-z]+\s*[{(])(?:\s*,|(?=\s*[A-Za-z]+\s*=))/i,
    (_, opening: string) => `${opening}entry,`,
  );
}
