import { editDistance, maxEdits } from '../edit-distance.ts';

/**
 * The known name that a misspelt one probably means; null where none is near. Case and punctuation do not count, and the
 * start of a name is near.
 * @example nearestName('Autors', ['title', 'authors']) //=> 'authors'
 */
export function nearestName(found: string, known: readonly string[]): string | null {
  const word = plain(found);
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  const most = maxEdits(word);
  const near = known.map((name) => ({ name, edits: editsBetween(word, plain(name), most) }));
  const [nearest] = near.filter(({ edits }) => edits <= most).toSorted((a, b) => a.edits - b.edits);
  return nearest?.name ?? null;
}

/**
 * What to say behind a misspelt name; empty where no known one is near.
 * @example didYouMean('Autors', ['title', 'authors']) //=> ' (did you mean `authors`?)'
 */
export function didYouMean(found: string, known: readonly string[]): string {
  const name = nearestName(found, known);
  return name === null ? '' : ` (did you mean \`${name}\`?)`;
}

/** Of fewer letters any name is near, and nobody misspells more. */
const SHORTEST = 3;
const LONGEST = 60;

function editsBetween(word: string, name: string, most: number): number {
  return name.startsWith(word) ? 1 : editDistance(word, name, most);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
