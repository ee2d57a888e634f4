import { languageName, writtenLanguage } from '../../site/languages.ts';
import type { LabelledText } from './labelled-text.ts';

/** A language in which readers of a page can choose to see texts. */
export interface LanguageChoice {
  /** As `writtenLanguage` gives it. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
}

/** Texts of an entry that are shown or hidden together. */
export interface TextBlock {
  readonly texts: readonly LabelledText[];
  /** See `otherLanguages`. */
  readonly alsoIn: string | null;
  /** Whether the texts are so long that a list shows their beginning. */
  readonly isLong: boolean;
}

/** The languages of texts on one paper, each once; texts that state none add none. */
export function languagesOf(texts: readonly LabelledText[]): string[] {
  return [...new Set(texts.flatMap(({ language }) => language ?? []).map(writtenLanguage))];
}

/**
 * What a page offers to choose from.
 * @param papers the languages of the texts on each
 * @returns empty where no paper has several
 */
export function languageChoices(papers: Iterable<readonly string[]>): LanguageChoice[] {
  const several = [...papers].filter((languages) => languages.length > 1).flat();
  return [...new Set(several)].map((tag) => ({ tag, name: languageName(tag) }));
}

/**
 * The other languages in which the page has texts on the same paper, separated by spaces: a text is left out for those who chose
 * one of them. A text that states no language, as most abstracts do, is always shown.
 * @param languages of all texts on the paper
 * @returns null where there are none
 */
export function otherLanguages({ language }: LabelledText, languages: readonly string[]): string | null {
  if (language === null) return null;
  return languages.filter((tag) => tag !== writtenLanguage(language)).join(' ') || null;
}

/** The texts of an entry, a block for each language where the paper has texts in several. */
export function textBlocks(texts: readonly LabelledText[], languages: readonly string[]): TextBlock[] {
  const blocks = [...Map.groupBy(texts, (text) => otherLanguages(text, languages))];
  return blocks.map(([alsoIn, own]) => ({ texts: own, alsoIn, isLong: isLong(own) }));
}

/** The most characters of HTML that a list shows whole: about four lines on a desk. */
const SHORT_TEXT = 300;

function isLong(texts: readonly LabelledText[]): boolean {
  return texts.flatMap(({ paragraphs }) => paragraphs).join(' ').length > SHORT_TEXT;
}
