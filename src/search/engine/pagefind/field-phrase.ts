import { foldWords } from '../../../text/fold-words.ts';
import { stemOf } from '../../stems.ts';
import type { TextField } from '../../tokens.ts';
import type { PagefindResult } from './pagefind-answer.ts';

/** A paper that has a phrase somewhere, and each of its words in a field. */
export interface PhraseResult {
  /** Found by the words. */
  readonly ofWords: PagefindResult;
  /** Found by the phrase: its `words` are the first place of the phrase. */
  readonly ofPhrase: PagefindResult;
}

/** Whether the field has the phrase. The texts of the paper are loaded only where the places of the words leave that open. */
export async function hasPhrase(field: TextField, phrase: string, result: PhraseResult): Promise<boolean> {
  if (isCertain(field, result)) return true;
  const { meta } = await result.ofPhrase.data();
  const words = foldWords((field === 'title' ? meta.title : meta.people) ?? '').map(stemOf);
  const wanted = foldWords(phrase).map(stemOf);
  return words.some((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}

/** The words stand nowhere else, or the phrase has the first of them: the title is the beginning of the text. */
function isCertain(field: TextField, { ofWords, ofPhrase }: PhraseResult): boolean {
  const [places, phrase] = [ofWords.words ?? [], ofPhrase.words ?? []];
  if (places.every((place) => phrase.includes(place))) return true;
  return field === 'title' && phrase.includes(Math.min(...places));
}
