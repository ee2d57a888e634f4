import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { HEIGHT, WIDTH, type DayPicture } from '../../../../src/export/picture/day-picture.ts';
import { drawPicture } from '../../../../src/export/picture/draw-picture.ts';

const picture: DayPicture = {
  siteTitle: 'Daybook',
  date: '2025-03-04',
  heading: 'Tuesday, 4 March 2025',
  count: '3 papers',
  titles: ['Lighthouses That Count Ships', 'Lamps'],
};

/** The rows of a picture that are not all paper, from the first on. */
async function inkedRows(png: Buffer): Promise<number[]> {
  const grey = await sharp(png).greyscale().raw().toBuffer();
  const rows = Array.from({ length: HEIGHT }, (_, row) => grey.subarray(row * WIDTH, (row + 1) * WIDTH));
  return rows.flatMap((row, index) => (row.some((value) => value < 160) ? [index] : []));
}

describe('drawPicture', () => {
  test('draws a PNG with a palette', async () => {
    const metadata = await sharp(await drawPicture(picture)).metadata();
    expect(metadata).toMatchObject({ format: 'png', width: WIDTH, height: HEIGHT, isPalette: true });
  });

  test('draws each part: a day of fewer words has fewer rows with ink', async () => {
    const parts: Partial<DayPicture>[] = [{}, { titles: ['Lamps'] }, { titles: [] }, { titles: [], count: '' }];
    const rows: number[] = [];
    for (const part of parts) rows.push((await inkedRows(await drawPicture({ ...picture, ...part }))).length);
    expect(rows).toEqual(rows.toSorted((a, b) => b - a));
    expect(new Set(rows).size).toBe(parts.length);
  });

  test('keeps below 10,000 bytes and inside the picture, however long and dense the titles are', async () => {
    const titles = Array.from({ length: 8 }, (_, index) => `W${index}@#&%§ßÄÖΩЖ `.repeat(12));
    const png = await drawPicture({ ...picture, siteTitle: '@&%#'.repeat(40), heading: '@&%# '.repeat(20), titles });
    expect(png.length).toBeLessThanOrEqual(10_000);
    expect((await inkedRows(png)).at(-1)).toBeLessThan(HEIGHT - 20);
  });

  test.each<[string, Partial<DayPicture>]>([
    ['a site’s title', { siteTitle: 'The lighthouses that we read about '.repeat(6) }],
    ['a site’s title of one word', { siteTitle: 'W'.repeat(200) }],
    ['a day in words', { heading: 'Tuesday, the fourth day of the month of March in the year 2025' }],
    ['a count', { count: '3 papers '.repeat(40) }],
  ])('draws %s that is too long in one line, above what follows', async (_, long) => {
    const bare = { ...picture, titles: [] };
    const [rows, longRows] = [
      await inkedRows(await drawPicture(bare)),
      await inkedRows(await drawPicture({ ...bare, ...long })),
    ];
    expect(longRows.length).toBeLessThan(rows.length + 12);
    expect(longRows.at(-1)).toBeLessThan((rows.at(-1) ?? 0) + 6);
  });

  test('draws what looks like markup as it is', async () => {
    const [markup, plain] = [`<b>Lamps</b> & Ships`, 'Lamps Ships'];
    const drawn = await Promise.all([markup, plain].map((title) => drawPicture({ ...picture, titles: [title] })));
    expect(drawn[0]).not.toEqual(drawn[1]);
  });

  test('draws a day without papers in a script that the font lacks', async () => {
    const empty = { siteTitle: '日志', date: '2025-03-04', heading: '三月四日', count: '', titles: [] };
    expect((await inkedRows(await drawPicture(empty))).length).toBeGreaterThan(10);
  });
});
