import type { Line } from '../../../source/lines.ts';

/** A paper's title and the lines of its text. */
export interface TitledText {
  /** The line on which the title starts. */
  readonly title: Line;
  readonly titleText: string;
  readonly text: readonly Line[];
  /** All its lines, those of the title included. */
  readonly lines: readonly Line[];
}

const LONGEST_TITLE = 250;

/**
 * Splits the lines before a footer into papers. All but the last lack their footer, so a new paper starts where a short
 * block that does not end like a sentence follows a text and stands before another.
 */
export function splitPapers(lines: readonly Line[]): TitledText[] {
  const blocks = toBlocks(lines);
  const [only] = blocks;
  if (!only) return [];
  if (blocks.length === 1) return [titledText(only.slice(0, 1), only.slice(1))];
  const starts = blocks.flatMap((_, index) => (startsPaper(blocks, index) ? index : []));
  return starts.map((start, index) =>
    titledText(blocks[start] ?? [], blocks.slice(start + 1, starts[index + 1] ?? blocks.length).flat()),
  );
}

/** Whether lines read as sentences, and not as a title or as what stands around papers on a page. */
export function readsAsText(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return text.length > LONGEST_TITLE || (/[.,;:]["”')]*$/.test(text) && !isTitleCase(text));
}

/** Whether most long words have a capital, as in `Ships Are All You Need.`: a title may end in a full stop. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]{3,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.75;
}

type Block = readonly Line[];

function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.startsBlock || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function startsPaper(blocks: readonly Block[], index: number): boolean {
  const [block, after] = [blocks[index], blocks[index + 1]];
  return index === 0 || (block !== undefined && after !== undefined && !readsAsText(block) && readsAsText(after));
}

function titledText(titleBlock: Block, text: readonly Line[]): TitledText {
  const [title] = titleBlock;
  if (!title) throw new Error('A paper starts with a title: splitPapers made an empty block');
  const titleText = titleBlock.map((line) => line.text).join(' ');
  return { title, titleText, text, lines: [...titleBlock, ...text] };
}
