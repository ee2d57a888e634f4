import type { Line } from '../../../source/lines.ts';
import {
  type Block,
  isLong,
  isUnfinished,
  joinLines,
  mayBeSentenceTitle,
  mayBeTitle,
  readsAsText,
  readsAsWords,
  toBlocks,
} from './page-blocks.ts';

/** A paper's title and the lines of its text. */
export interface TitledText {
  /** The line on which the title starts. */
  readonly title: Line;
  readonly titleText: string;
  readonly text: readonly Line[];
  /** The same between its blank lines. */
  readonly blocks: readonly Block[];
  /** All its lines, those of the title included. */
  readonly lines: readonly Line[];
  /** Blocks of its text that may be titles of papers as well. */
  readonly unclear: readonly Block[];
}

/**
 * Splits the lines before a footer into papers. All but the last lack their footer, so a new paper starts where what may
 * be a title follows a text and stands before another. Above the first paper of a page there may be lines of no paper.
 */
export function splitPapers(lines: readonly Line[], isFirst: boolean): TitledText[] {
  const blocks = toBlocks(lines);
  const [only] = blocks;
  if (!only) return [];
  if (blocks.length === 1) return [titledText(only.slice(0, 1), [only.slice(1)])];
  const starts = findStarts(blocks, isFirst);
  return starts.map((start, index) =>
    titledText(blocks[start] ?? [], blocks.slice(start + 1, starts[index + 1] ?? blocks.length)),
  );
}

function findStarts(blocks: readonly Block[], isFirst: boolean): number[] {
  const above = isFirst ? countAbove(blocks) : 0;
  // Each block above the first title starts what has no text, and so is no paper.
  const starts = Array.from({ length: above + 1 }, (_, index) => index);
  for (const [index, block] of blocks.entries()) {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const place = index - (starts.at(-1) ?? 0);
    if (place < 2 || !before || !after || !mayBeTitle(block) || !readsAsText(after)) continue;
    if (endsText(before, block, place === 2)) starts.push(index);
  }
  return starts;
}

/** How many blocks stand above the first title of a page: a banner, an introduction, a notice. */
function countAbove(blocks: readonly Block[]): number {
  const title = blocks.findIndex((block, index) => mayBeTitle(block) && hasTextBelow(blocks, index));
  // A long block below a short one is a text of which that is the title, whatever it looks like.
  const [first, ...others] = blocks.slice(0, Math.max(title, 0));
  return first && (isLong(first) || !others.some(isLong)) ? title : 0;
}

function hasTextBelow(blocks: readonly Block[], index: number): boolean {
  const [next, behind] = blocks.slice(index + 1, index + 3);
  if (!next) return false;
  return readsAsText(next) || (readsAsWords(next) && !(behind && readsAsText(behind)));
}

/** Whether a text ends between two blocks; right below a title, a few words are one. */
function endsText(block: Block, next: Block, isBelowTitle: boolean): boolean {
  return (readsAsText(block) || (isBelowTitle && readsAsWords(block))) && !isUnfinished(block, next);
}

function titledText(titleBlock: Block, blocks: readonly Block[]): TitledText {
  const [title] = titleBlock;
  if (!title) throw new Error('A paper starts with a title: splitPapers made an empty block');
  const text = blocks.flat();
  return {
    title,
    titleText: joinLines(titleBlock),
    blocks,
    text,
    lines: [...titleBlock, ...text],
    unclear: findUnclear(titleBlock, blocks),
  };
}

/** The blocks of a text that may be titles; those of a list are none. */
function findUnclear(titleBlock: Block, blocks: readonly Block[]): Block[] {
  let isInList = false;
  return blocks.filter((block, index) => {
    const before = blocks[index - 1] ?? titleBlock;
    const after = blocks[index + 1];
    isInList = isUnfinished(before, block) || (isInList && isShort(before));
    if (isInList || (after ? isUnfinished(block, after) : index === 0)) return false;
    if (index === 0) return isShort(block) && !readsAsWords(block);
    return isShort(block) || (after !== undefined && readsAsText(after) && mayBeSentenceTitle(block));
  });
}

function isShort(block: Block): boolean {
  return block.length > 0 && mayBeTitle(block) && !readsAsText(block);
}
