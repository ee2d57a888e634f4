import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isRecord, type JsonRecord } from '../json/json-values.ts';

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  /** The values of its fields by their names in lower case, strings resolved, LaTeX as it is written. */
  readonly fields: Readonly<Record<string, string>>;
  /** The entry as CSL-JSON, its names and dates read, its LaTeX turned into Unicode. */
  readonly csl: JsonRecord;
}

/**
 * Makes a reader of one file's entries, each by itself, in their order: those that define strings are known to those
 * after them. It gives null for what holds no paper, and throws an Error where an entry is broken.
 */
export function bibtexReader(): (text: string) => BibtexEntry | null {
  let strings = '';
  return (text) => {
    const source = BARE_VALUE.test(text) ? `${strings}${withLabel(text)}` : withLabel(text);
    const [entry] = plugins.input.data(source, '@biblatex/text');
    if (!entry) {
      if (/^@\s*string\b/i.test(text)) strings += `${text}\n`;
      return null;
    }
    const [csl] = plugins.input.data([entry], '@biblatex/entries+list') as unknown[];
    const fields = Object.entries(entry.properties).map(([name, value]) => [name, String(value)]);
    return { fields: Object.fromEntries(fields) as Record<string, string>, csl: isRecord(csl) ? csl : {} };
  };
}

/** A value that may be the name of a string. */
const BARE_VALUE = /[=#]\s*[A-Za-z]/;

/** The library wants a label, which people leave out. */
function withLabel(text: string): string {
  return text.replace(
    /^(@\s*(?!string\b|preamble\b)[A-Za-z]+\s*[{(])(?:\s*,|(?=\s*[A-Za-z]+\s*=))/i,
    (_, opening: string) => `${opening}entry,`,
  );
}
