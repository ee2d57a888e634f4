import type { Line } from '../../../source/lines.ts';

/** Lines between blank ones. */
export type Block = readonly Line[];

/** The lines of a page as blocks. */
export function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.startsBlock || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** The lines of a block as one. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}

/** Whether lines are too long for a title. */
export function isLong(lines: readonly Line[]): boolean {
  return joinLines(lines).length > LONGEST_TITLE;
}

/** Whether lines read as sentences, and not as what stands around papers on a page. */
export function readsAsText(lines: readonly Line[]): boolean {
  const text = joinLines(lines);
  return (
    isLong(lines) || ((ENDS_SENTENCE.test(text) || text.split(/\s/).length >= WORDS_OF_TEXT) && !isTitleCase(text))
  );
}

/** Whether lines may be a title: short, not the end of a sentence, and not a heading or a list within an abstract. */
export function mayBeTitle(lines: readonly Line[]): boolean {
  const text = joinLines(lines);
  return (
    !isLong(lines) &&
    (!ENDS_PART.test(text) || isTitleCase(text)) &&
    !LIST_ITEM.test(text) &&
    !ADDRESS.test(text) &&
    !isHeading(text)
  );
}

/** Whether lines are some words that are no title in capitals. */
export function readsAsWords(lines: readonly Line[]): boolean {
  const text = joinLines(lines);
  return text.split(/\s/).length >= WORDS_OF_SENTENCE && !isTitleCase(text);
}

/** Whether a short sentence may be a title: it does not begin as those of abstracts do, and leads nowhere. */
export function mayBeSentenceTitle(lines: readonly Line[]): boolean {
  const text = joinLines(lines);
  return /^[^.]+\.$/.test(text) && text.split(/\s/).length <= WORDS_OF_TITLE && !BEGINS_SENTENCE.test(text);
}

/** Whether more of a sentence or a list has to follow lines: they end in a comma or a colon, or `next` goes on in the middle. */
export function isUnfinished(lines: readonly Line[], next: readonly Line[]): boolean {
  const text = joinLines(lines);
  return /[,;:]$/.test(text) || (!ENDS_SENTENCE.test(text) && /^\p{Ll}+(?![\p{L}\p{N}-])/u.test(joinLines(next)));
}

const LONGEST_TITLE = 250;
const WORDS_OF_TEXT = 8;
const WORDS_OF_SENTENCE = 5;
const WORDS_OF_TITLE = 12;
const BEGINS_SENTENCE =
  /^(?:We|I|It|Its|They|This|That|These|Those|Our|The|Here|There|In|On|At|To|For|As|By|With|From|Through|However|Moreover|Furthermore|Additionally|Finally|Overall|Thus|Hence|But|And|Yet|So|All|Both|Each|Such|Code|Codes|Data|Models|Project|Results|Experiments|Extensive|Experimental|Empirical|Evaluations?|First|Second|Third)(?![\p{L}-])/u;
/** A title may end in a question mark; a text may, too. */
const ENDS_PART = /[.,;:]["”’')\]]*$/;
const ENDS_SENTENCE = /[.,;:!?…。！？]["”’')\]]*$/;
const LIST_ITEM = /^(?:[-–—*•‣▪+]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;

/** Whether most long words have a capital, as in `Ships Are All You Need.`: a title may end in a full stop. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]{3,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.75;
}

/** Whether a line has no words but those of headings within abstracts: `Key Findings`, `2. What we found`. */
function isHeading(text: string): boolean {
  const words = text
    .replace(/^[\d.)\s#*_]+|(?<![\s:?!*_])[\s:?!*_]+$/g, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.length <= LONGEST_HEADING && words.every((word) => HEADING_WORDS.has(word));
}

const LONGEST_HEADING = 6;
const HEADING_WORDS = new Set(
  `abstract aim aims analysis and approach availability background challenge challenges code conclusion conclusions
  context contribution contributions data dataset datasets did discussion do does evaluation experiment experiments experimental
  find finding findings for found future goal goals highlights how impact implementation implications in insight insights
  introduction is it key keywords limitation limitations main materials matters method methodology methods motivation novelty
  objective objectives observations of our outcomes outlook overview problem proposed purpose related remarks research
  result results scope setting setup significance solution statement study summary takeaway takeaways task the this tl dr
  to tldr us we what why work works`.split(/\s+/),
);
