import { yearOf } from '../day.ts';
import { LETTERS } from '../text/latex/accents.ts';
import { firstDay } from './first-day.ts';
import { splitName } from './person-name.ts';
import type { Paper } from './schema.ts';

/**
 * The key under which each paper is cited: family name of the first author, year, first telling word of the title. Where
 * several papers would have the same, the first keeps it, and the others have their ids behind it.
 * @param papers by first day: a later paper never changes the key of an earlier one
 * @returns id → key, in ASCII, without the signs that BibTeX reads as syntax
 * @example citationKeys([paper]) //=> Map { '2511.02778' => 'lin2025vcode' }
 */
export function citationKeys(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    papers.map((paper) => {
      const common = commonKey(paper);
      const key = taken.has(common) ? `${common}-${asciiId(paper.id)}` : common;
      taken.add(key);
      return [paper.id, key];
    }),
  );
}

function commonKey(paper: Paper): string {
  const { id, title, authors, organization, publishedOn } = paper;
  const [first] = authors ?? [];
  const name = first === undefined ? '' : familyName(first);
  const who = asciiWords(name).join('') || asciiWords(organization?.name ?? '').join('');
  // As the digest has it: better repair never changes a key.
  const words = asciiWords(title.replace(/\\[A-Za-z]+/g, ' '));
  const word = words.find((each) => each.length > 1 && !EMPTY_WORDS.has(each)) ?? words[0] ?? asciiId(id);
  const year = yearOf(publishedOn ?? firstDay(paper));
  return who === '' ? `${word}${year}` : `${who}${year}${word}`;
}

function familyName(name: string): string {
  const { family, literal } = splitName(name);
  return family ?? literal ?? '';
}

/** The words of a text in lower-case ASCII letters and digits; letters of other scripts are left out. */
function asciiWords(text: string): string[] {
  const letters = text.replace(/[^\0-\x7f]/g, (letter) => LATIN_LETTERS.get(letter) ?? letter).normalize('NFKD');
  return (
    letters
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** An id in ASCII: other characters of a slug are written as their code points. */
function asciiId(id: string): string {
  return id.replaceAll('/', '-').replace(/[^!-~]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`);
}

/** Letters that no accent makes: `ß` → `ss`. */
const LATIN_LETTERS = new Map(Object.entries(LETTERS).map(([spelling, letter]) => [letter, spelling]));

/** Words that start many titles and tell nothing of any. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and are at by can do does for from how in is it of on or the to toward towards what when where which who why with'.split(
    ' ',
  ),
);
