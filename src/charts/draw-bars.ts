import { plainDrawing, type Drawing } from './drawing.ts';

const HEIGHT = 24;
/** Few bars are wider, so that they make a picture. */
const WIDTHS = { whole: 96, least: 2, most: 9 } as const;

/**
 * Draws numbers as small bars without axes, the greatest of them at full height.
 * @example drawBars([1, 2]).bars //=> 'M0 24v-12h9v12zM10 24v-24h9v24z'
 */
export function drawBars(counts: readonly number[]): Drawing {
  const width = Math.max(WIDTHS.least, Math.min(WIDTHS.most, Math.floor(WIDTHS.whole / counts.length)));
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, index) => {
    const height = Math.round((count / most) * HEIGHT * 10) / 10;
    return height === 0 ? '' : `M${index * (width + 1)} ${HEIGHT}v-${height}h${width}v${height}z`;
  });
  return plainDrawing(counts.length * (width + 1), HEIGHT, bars.join(''));
}
