import { queryStems } from '../../stems.ts';
import { hasStems, wordsOfField, wordsOfText } from '../../text-words.ts';
import type { TextField } from '../../tokens.ts';
import type { PagefindResult } from './pagefind-answer.ts';

/** A paper that has each word of a phrase in a field. */
export interface PhraseResult {
  /** Found by the words. */
  readonly ofWords: PagefindResult;
  /** Found by the phrase: its `words` are the first place of the phrase; absent where it is in other spellings, if at all. */
  readonly ofPhrase?: PagefindResult | undefined;
}

/** Whether the field has the phrase. The texts of the paper are loaded only where the places of the words leave that open. */
export async function hasPhrase(field: TextField, phrase: string, result: PhraseResult): Promise<boolean> {
  if (isCertain(field, result)) return true;
  const { meta } = await result.ofWords.data();
  const { places } = wordsOfField((field === 'title' ? meta.title : meta.people) ?? '');
  return hasStems(places, queryStems(phrase));
}

/**
 * Whether a paper that Pagefind found by a phrase has it somewhere. Without a place of it, its words may be further spellings
 * alone, which stand side by side by chance; then the texts of the paper are loaded.
 */
export async function hasPhraseAnywhere(phrase: string, ofPhrase: PagefindResult): Promise<boolean> {
  if (ofPhrase.words !== undefined && ofPhrase.words.length > 0) return true;
  const { content } = await ofPhrase.data();
  return hasStems(wordsOfText(content).places, queryStems(phrase));
}

/** The words stand nowhere else, or the phrase has the first of them: the title is the beginning of the text. */
function isCertain(field: TextField, { ofWords, ofPhrase }: PhraseResult): boolean {
  const [places, phrase] = [ofWords.words ?? [], ofPhrase?.words ?? []];
  if (phrase.length === 0) return false;
  if (places.every((place) => phrase.includes(place))) return true;
  return field === 'title' && phrase.includes(Math.min(...places));
}
