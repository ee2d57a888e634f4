import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isRecord, type JsonRecord } from '../json/json-values.ts';
import type { BibtexFields } from './bibtex-fields.ts';

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  readonly fields: BibtexFields;
  /** Its fields of names that hold what is too long for a name; they are not in its CSL-JSON. */
  readonly lost: readonly string[];
  /** The entry as CSL-JSON without its abstract, its names and dates read, its LaTeX turned into Unicode. */
  readonly csl: JsonRecord;
}

/**
 * Makes a reader of one file's entries, each by itself, in their order: those that define strings are known to those
 * after them. It gives null for what holds no paper, and throws an Error where an entry is broken.
 */
export function bibtexReader(): (text: string) => BibtexEntry | null {
  const strings: BibtexStrings = new Map();
  const read = (text: string): BibtexEntry | null => {
    const { definitions, length } = definitionsFor(text, strings);
    if (length > LONGEST_STRINGS) throw new Error(`its strings have more than ${LONGEST_STRINGS} characters`);
    const [entry] = plugins.input.data(`${definitions}${withLabel(text)}`, '@biblatex/text');
    if (!entry) {
      const name = STRING.exec(text)?.[1]?.toLowerCase();
      // One that is defined again goes behind what it may name.
      if (name !== undefined) strings.delete(name);
      if (name !== undefined) strings.set(name, { text, length: length + text.length });
      return null;
    }
    const fields = Object.fromEntries(Object.entries(entry.properties).map(([name, value]) => [name, String(value)]));
    const lost = Object.keys(fields).filter((name) => NAME_FIELD.test(name) && hasLongName(fields[name] ?? ''));
    // An abstract is taken as it is written, and turning it into Unicode takes most of the time.
    for (const name of [...lost, 'abstract']) delete entry.properties[name];
    const [csl] = plugins.input.data([entry], '@biblatex/entries+list') as unknown[];
    return { fields, lost, csl: isRecord(csl) ? csl : {} };
  };
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      // A dollar without a partner starts a formula that never ends: all of the entry's dollars are taken for money.
      const escaped = text.replace(/(?<!\\)\$/g, '\\$');
      if (escaped === text) throw error;
      return read(escaped);
    }
  };
}

const NAME_FIELD = /author|editor|translator|annotator|commentator|holder|introduction|foreword|afterword|^name/;

function hasLongName(names: string): boolean {
  return names.split(/\sand\s/i).some((name) => name.length > LONGEST_NAME);
}

/** The library takes long to find the parts of a longer one. */
const LONGEST_NAME = 1000;

/** The entries that define strings, by the names of these, with their length once all others in them are resolved. */
type BibtexStrings = Map<string, { readonly text: string; readonly length: number }>;

const STRING = /^@\s*string\s*[{(]\s*([^\s={}(),"#%]+)\s*=/i;

/** Strings may double one another; an entry whose strings are longer than this is not read. */
const LONGEST_STRINGS = 10_000;

/** The definitions of the strings that an entry names and of those that they name, and the length of all their values. */
function definitionsFor(text: string, strings: BibtexStrings): { definitions: string; length: number } {
  const namesIn = (source: string): string[] =>
    Array.from(source.matchAll(BARE_VALUE), ([, name = '']) => name.toLowerCase()).filter((name) => strings.has(name));
  const rest = namesIn(text);
  const length = rest.reduce((sum, name) => sum + (strings.get(name)?.length ?? 0), 0);
  const needed = new Set<string>();
  for (let name = rest.pop(); name !== undefined && length <= LONGEST_STRINGS; name = rest.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    rest.push(...namesIn(strings.get(name)?.text ?? ''));
  }
  const definitions = needed.size === 0 ? [] : [...strings].filter(([name]) => needed.has(name));
  return { definitions: definitions.map(([, definition]) => `${definition.text}\n`).join(''), length };
}

/** A value that may be the name of a string. */
const BARE_VALUE = /[=#]\s*([A-Za-z][^\s={}(),"#%]*)/g;

/** The library wants a label, which people leave out. */
function withLabel(text: string): string {
  return text.replace(
    /^(@\s*(?!string\b|preamble\b)[A-Za-z]+\s*[{(])(?:\s*,|(?=\s*[A-Za-z]+\s*=))/i,
    (_, opening: string) => `${opening}entry,`,
  );
}
