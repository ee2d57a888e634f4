declare module 'snowball-stemmers' {
  /** A stemmer of a language (https://snowballstem.org/algorithms/), by its English name in lower case. */
  export function newStemmer(language: string): { stem(word: string): string };
}
