import type { Line } from '../../../source/lines.ts';
import { factOf, OTHER_SCRIPT_LABELS, type FactName } from '../fact-labels.ts';

/** A labelled value and all its lines. */
export interface TitledValue {
  readonly fact: FactName;
  /** The label as it is written. */
  readonly label: string;
  readonly line: Line;
  /** Its lines, the first without its label. */
  readonly lines: Line[];
}

/** What stands between two rules. */
export interface TitledBlock {
  readonly values: TitledValue[];
  /** Lines that are neither a value nor part of one. */
  readonly unknownLines: Line[];
}

/** Splits lines at rules, and where the label that starts every block is repeated. */
export function readBlocks(lines: readonly Line[]): {
  readonly preamble: readonly Line[];
  readonly blocks: readonly TitledBlock[];
} {
  const preamble: Line[] = [];
  const blocks: TitledBlock[] = [];
  let block: TitledBlock | null = null;
  const openBlock = (): TitledBlock => {
    block = { values: [], unknownLines: [] };
    blocks.push(block);
    return block;
  };
  for (const line of lines) {
    const value = readValue(line);
    const current: TitledBlock | null = block;
    if (RULE.test(line.text)) block = null;
    else if (value && (!current || startsBlock(value, current, blocks[0]))) openBlock().values.push(value);
    else if (value) (current ?? openBlock()).values.push(value);
    else if (!current && blocks.length === 0) preamble.push(line);
    else addLine(current ?? openBlock(), line);
  }
  return { preamble, blocks };
}

/** A label, in bold or not, in a list or not; an address is none. */
const LABELLED = new RegExp(
  '^(?:(?:[-*•]|\\d+[.)]) )?(?:\\*\\*)?' +
    `(${OTHER_SCRIPT_LABELS.join('|')}|[A-Za-z][A-Za-z_;-]*(?: [A-Za-z]+){0,2})` +
    '(?:\\*\\*)? ?[:：](?:\\*\\*)?(?!//)\\s?(.*)$',
);
const RULE = /^(?:([-*_=~+#])(?: ?\1){2,}|\\\\)$/;

function readValue(line: Line): TitledValue | null {
  const [, label = '', rest = ''] = LABELLED.exec(line.text) ?? [];
  const fact = factOf(label);
  return fact === null ? null : { fact, label, line, lines: [{ ...line, text: rest }] };
}

/** Whether the title, or the label that stands first in the first block, is repeated. */
function startsBlock({ fact }: TitledValue, { values }: TitledBlock, first: TitledBlock | undefined): boolean {
  const startsOne = fact === 'title' || fact === first?.values[0]?.fact;
  return startsOne && values.some((value) => value.fact === fact);
}

/** A line without a label continues the value above it, or starts a text without a label. */
function addLine({ values, unknownLines }: TitledBlock, line: Line): void {
  const last = values.at(-1);
  const isInText = last?.fact === 'summary' || last?.fact === 'abstract';
  if (last && (isInText || (!line.startsBlock && !isUnknownLabel(line)))) last.lines.push(line);
  else if (!last || isUnknownLabel(line)) unknownLines.push(line);
  else values.push({ fact: 'summary', label: '', line, lines: [line] });
}

/** Whether a line has a label that Daybook does not know; continued lines are indented. */
function isUnknownLabel({ text, column }: Line): boolean {
  return column === 1 && LABELLED.test(text);
}
