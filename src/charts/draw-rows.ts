import type { ChartRow, RowChart } from './chart.ts';
import { bar, labelAt, MIDDLE_OFFSET, type DrawnLabel, type Drawing } from './drawing.ts';

/** Where labels stand: above their bars, or beside them where there is room. */
const LAYOUTS = {
  stacked: { rowHeight: 36, barStart: 0, barTop: 22, labelWidth: 290, labelRise: 12 },
  beside: { rowHeight: 24, barStart: 212, barTop: 9, labelWidth: 204, labelRise: 0 },
} as const;

const NARROWEST_BESIDE = 480;
const BAR_HEIGHT = 6;
/** The room behind the longest bar for its number, and the space before the number. */
const NUMBER_WIDTH = 44;
const NUMBER_GAP = 6;

/** Draws a bar for each row, with its label and the number at its end. */
export function drawRows({ rows }: RowChart, width: number): Drawing {
  const layout = LAYOUTS[width < NARROWEST_BESIDE ? 'stacked' : 'beside'];
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const endOf = ({ value }: ChartRow): number =>
    layout.barStart + (value / most) * (width - layout.barStart - NUMBER_WIDTH);
  const topOf = (index: number): number => index * layout.rowHeight + layout.barTop;
  const bars = rows.map((row, index) => bar(layout.barStart, topOf(index), endOf(row) - layout.barStart, BAR_HEIGHT));
  return {
    width,
    height: rows.length * layout.rowHeight,
    grid: '',
    base: '',
    bars: bars.join(''),
    labels: rows.flatMap((row, index): DrawnLabel[] => {
      const y = topOf(index) + BAR_HEIGHT / 2 + MIDDLE_OFFSET;
      return [
        labelAt(0, y - layout.labelRise, 'start', cutLabel(row.label, layout.labelWidth)),
        labelAt(endOf(row) + NUMBER_GAP, y, 'start', row.text),
      ];
    }),
  };
}

/** The average widths of a character: of most scripts, and of those whose characters are square. */
const CHARACTER_WIDTH = 6.4;
const SQUARE_WIDTH = 12;
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A label cut where it would be wider than its room, with an ellipsis. */
function cutLabel(label: string, room: number): string {
  let width = 0;
  const characters = [...label];
  const end = characters.findIndex((character) => {
    width += SQUARE.test(character) ? SQUARE_WIDTH : CHARACTER_WIDTH;
    return width > room;
  });
  return end === -1
    ? label
    : `${characters
        .slice(0, end - 1)
        .join('')
        .trimEnd()}…`;
}
