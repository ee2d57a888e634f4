import type { PaperFragment } from '../manifest.ts';
import type { FoundPaper, MarkedPaper, MarkedText } from '../protocol.ts';
import { isUnspaced } from '../whole-word.ts';
import { findMatches, type Match } from './find-matches.ts';

/** Authors that a row of results names, besides those that match. */
const SHOWN_AUTHORS = 4;

/** Characters of a passage; those of scripts without spaces are twice as wide and say twice as much. */
const PASSAGE_LENGTH = 260;

/** Characters of a passage before its first match. */
const BEFORE_MATCH = 60;

/** How far a cut may move to the end of a word. */
const LONGEST_WORD = 30;

/** A paper with what matches the words of a query marked. */
export function markPaper(paper: PaperFragment, words: string): FoundPaper {
  // Pagefind's answer has more, which need not be copied to the page.
  const { url, content, locations, meta, filters } = paper;
  return { url, content, locations, meta, filters, marks: marksOf(paper, findMatches(paper, words)) };
}

/** A paper without marks: that of an id is not found by its words. */
export function withoutMarks(paper: PaperFragment): FoundPaper {
  return { ...paper, marks: marksOf(paper, []) };
}

function marksOf(paper: PaperFragment, matches: readonly Match[]): MarkedPaper {
  const { title, text, people, comment } = partsOf(paper);
  const within = ({ from, to }: Span): Match[] =>
    matches.flatMap((match) =>
      from <= match.from && match.to <= to ? [{ ...match, from: match.from - from, to: match.to - from }] : [],
    );
  const passages = [text, comment].map((span) => ({ text: cut(paper.content, span), matches: within(span) }));
  const passage = passages.find((one) => one.matches.length > 0) ?? passages[0];
  return {
    title: markText(cut(paper.content, title), within(title)),
    people: markPeople(cut(paper.content, people), within(people)),
    passage: passage === undefined ? [] : markPassage(passage.text, passage.matches),
  };
}

/** Offsets in a text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function cut(text: string, { from, to }: Span): string {
  return text.slice(from, to).trimEnd();
}

/** Where a paper's content, which Pagefind joins by spaces, has its title, text, people and the authors' remark. */
function partsOf({ content, meta }: PaperFragment): Record<'title' | 'text' | 'people' | 'comment', Span> {
  const [title, people] = [meta.title, meta.people ?? ''].map(joinWords);
  const titleEnd = skipSpace(content, title !== undefined && content.startsWith(title) ? title.length : 0);
  const peopleFrom = people ? content.lastIndexOf(people) : -1;
  const isFound = people !== undefined && peopleFrom >= titleEnd;
  const [from, to] = isFound ? [peopleFrom, peopleFrom + people.length] : [content.length, content.length];
  return {
    title: { from: 0, to: titleEnd },
    text: { from: titleEnd, to: from },
    people: { from, to },
    comment: { from: skipSpace(content, to), to: content.length },
  };
}

function joinWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function skipSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' ? at + 1 : at;
}

/** A text in which the matches, which do not overlap, are marked. */
function markText(text: string, matches: readonly Match[]): MarkedText {
  const parts = matches.flatMap(({ from, to }, index) => [
    text.slice(matches[index - 1]?.to ?? 0, from),
    text.slice(from, to),
  ]);
  return [...parts, text.slice(matches.at(-1)?.to ?? 0)];
}

/** The first names of a list, and those that match; an ellipsis stands for the others. */
function markPeople(list: string, matches: readonly Match[]): MarkedText {
  const parts: string[] = [''];
  let [from, hidden] = [0, false];
  for (const [index, name] of list.split(', ').entries()) {
    const to = from + name.length;
    const own = matches.filter((match) => from <= match.from && match.to <= to);
    if (index < SHOWN_AUTHORS || own.length > 0) {
      const [first = '', ...rest] = markText(
        name,
        own.map((match) => ({ ...match, from: match.from - from, to: match.to - from })),
      );
      const joint = hidden ? ' … ' : index > 0 ? ', ' : '';
      parts.push(`${parts.pop() ?? ''}${joint}${first}`, ...rest);
      hidden = false;
    } else hidden = true;
    from = to + ', '.length;
  }
  return hidden ? [...parts.slice(0, -1), `${parts.at(-1) ?? ''} …`] : parts;
}

/** The part of a text in which most different matches are; its beginning where there is none. */
function markPassage(text: string, matches: readonly Match[]): MarkedText {
  const length = isUnspaced(text) ? PASSAGE_LENGTH / 2 : PASSAGE_LENGTH;
  if (text.length <= length) return markText(text, matches);
  const from = startOf(text, bestMatch(matches, length - BEFORE_MATCH)?.from ?? 0, length);
  const to = endOf(text, from + length);
  const shown = matches.flatMap((match) =>
    from <= match.from && match.to <= to ? [{ ...match, from: match.from - from, to: match.to - from }] : [],
  );
  const [first = '', ...rest] = markText(text.slice(from, to).trimEnd(), shown);
  const marked = [from > 0 ? `… ${first}` : first, ...rest];
  return to < text.length ? [...marked.slice(0, -1), `${marked.at(-1) ?? ''} …`] : marked;
}

/** The first match of those stretches of a text in which most different words match. */
function bestMatch(matches: readonly Match[], length: number): Match | undefined {
  let [best, most]: [Match | undefined, number] = [undefined, 0];
  for (const [index, first] of matches.entries()) {
    const words = new Set<string>();
    for (let at = index; at < matches.length; at += 1) {
      const match = matches[at];
      if (match === undefined || match.to > first.from + length) break;
      for (const word of match.words) words.add(word);
    }
    if (words.size > most) [best, most] = [first, words.size];
  }
  return best;
}

/** Where a passage around a match begins: at a word, if one begins near. */
function startOf(text: string, match: number, length: number): number {
  const wanted = Math.min(match - BEFORE_MATCH, text.length - length);
  if (wanted <= 0) return 0;
  const space = text.indexOf(' ', wanted - 1);
  return space !== -1 && space < Math.min(match, wanted + LONGEST_WORD) ? space + 1 : wholeCharacter(text, wanted);
}

/** Where a passage ends: behind a word, if one ends near. */
function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wanted);
  return space > wanted - LONGEST_WORD ? space : wholeCharacter(text, wanted);
}

/** The offset, or the one before where it is inside of a character of two UTF-16 units. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
