/** An entry of a BibTeX file as strict programs read it: its key, and its fields as they are written. */
export interface StrictEntry {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

const START = /\s*@misc\{([!-~]+?),\n/y;
const FIELD = /\s*([a-zA-Z]+) = (?:([a-z]+)|(?=\{))/y;
const AFTER_FIELD = /\s*,\n/y;
const END = /\s*\}\n/y;

/**
 * Reads the entries of a file that Daybook wrote, by the rules of BibTeX alone: braces count even behind a backslash.
 * @throws where anything else than such entries stands in the file
 */
export function strictBibtexEntries(text: string): StrictEntry[] {
  const entries: StrictEntry[] = [];
  let place = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (found) place = pattern.lastIndex;
    return found;
  };
  while (text.slice(place).trim() !== '') {
    const start = take(START);
    if (!start) throw new Error(`Expected an entry, found \`${text.slice(place, place + 80)}\``);
    const fields: Record<string, string> = {};
    for (let field = take(FIELD); field; field = take(FIELD)) {
      const [, name = '', word] = field;
      const end = word === undefined ? endOfGroup(text, place) : place;
      fields[name] = word ?? text.slice(place + 1, end - 1);
      place = end;
      if (!take(AFTER_FIELD)) throw new Error(`Expected a comma, found \`${text.slice(place, place + 80)}\``);
    }
    if (!take(END)) throw new Error(`Expected a field or the end, found \`${text.slice(place, place + 80)}\``);
    entries.push({ key: start[1] ?? '', fields });
  }
  return entries;
}

/** The place behind the group that starts at a brace. */
function endOfGroup(text: string, start: number): number {
  let depth = 0;
  for (let place = start; place < text.length; place += 1) {
    if (text.charAt(place) === '{') depth += 1;
    if (text.charAt(place) === '}') depth -= 1;
    if (depth === 0) return place + 1;
  }
  throw new Error(`A group never ends: \`${text.slice(start, start + 80)}\``);
}
