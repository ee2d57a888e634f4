import { foldWords } from '../../text/fold-words.ts';

/** Phrases by their words, so that one pass over a text finds all of them. */
export interface PhraseIndex<Mark> {
  readonly marks: Mark[];
  readonly next: Map<string, PhraseIndex<Mark>>;
}

/** A phrase found in a text. */
export interface PhraseMatch<Mark> {
  /** The mark that the phrase was indexed with. */
  readonly mark: Mark;
  /** Its first word, counted from 0. */
  readonly start: number;
  /** The index after its last word. */
  readonly end: number;
}

/**
 * Indexes phrases, each with a mark that is returned where the phrase is found. A hyphen in a phrase stands for a hyphen, a space
 * or nothing: `multi-modal` is found as `multi-modal`, `multi modal` and `multimodal`.
 */
export function indexPhrases<Mark>(phrases: Iterable<readonly [phrase: string, mark: Mark]>): PhraseIndex<Mark> {
  const root: PhraseIndex<Mark> = { marks: [], next: new Map() };
  for (const [phrase, mark] of phrases) {
    for (const words of spellings(phrase)) {
      const node = words.reduce(stepInto, root);
      if (words.length > 0 && !node.marks.includes(mark)) node.marks.push(mark);
    }
  }
  return root;
}

/** Every phrase in folded words, by its start; at the same start the longest first, then the first indexed. */
export function findPhrases<Mark>(index: PhraseIndex<Mark>, words: readonly string[]): PhraseMatch<Mark>[] {
  return words.flatMap((word, start) => {
    const first = index.next.get(word);
    return first ? phrasesFrom(first, words, start) : NONE;
  });
}

const NONE: readonly never[] = [];

/** The phrases that start with the word at `start`, which leads to `node`. */
function phrasesFrom<Mark>(
  node: PhraseIndex<Mark>,
  words: readonly string[],
  start: number,
): readonly PhraseMatch<Mark>[] {
  const found: PhraseMatch<Mark>[] = [];
  let here: PhraseIndex<Mark> | undefined = node;
  for (let end = start + 1; here; end += 1) {
    for (const mark of here.marks) found.push({ mark, start, end });
    here = here.next.get(words[end] ?? '');
  }
  return found.length < 2 ? found : found.toSorted((a, b) => b.end - a.end);
}

function stepInto<Mark>(node: PhraseIndex<Mark>, word: string): PhraseIndex<Mark> {
  const known = node.next.get(word);
  if (known) return known;
  const added: PhraseIndex<Mark> = { marks: [], next: new Map() };
  node.next.set(word, added);
  return added;
}

/** The words of a phrase; and the same with hyphenated words and names such as `GitHub` as one word. */
function spellings(phrase: string): string[][] {
  return [foldWords(phrase), foldWords(phrase.replace(/(?<=\p{L})-(?=\p{L})/gu, '').toLowerCase())];
}
