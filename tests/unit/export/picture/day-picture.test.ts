import { describe, expect, test } from 'vitest';
import { drawablePart, type DayPicture } from '../../../../src/export/picture/day-picture.ts';
import { canDraw } from '../../../../src/export/picture/font.ts';

const picture: DayPicture = {
  siteTitle: 'Daybook',
  date: '2025-03-04',
  heading: 'Tuesday, 4 March 2025',
  count: '3 papers',
  titles: ['Lamps', 'Größe, Ναυς & Корабль: O(n²) ≤ 3', 'Fog'],
};

describe('drawablePart', () => {
  test('is all of a picture in Latin, Greek and Cyrillic letters', () => {
    expect(drawablePart(picture, canDraw)).toEqual(picture);
  });

  test('leaves out titles of papers with characters that the font lacks', () => {
    const titles = ['灯塔', 'Lamps', '🚀 Ships'];
    expect(drawablePart({ ...picture, titles }, canDraw).titles).toEqual(['Lamps']);
  });

  test('gives the day in digits where it cannot be drawn in words', () => {
    const chinese = { ...picture, siteTitle: '日志', heading: '2025年3月4日星期二', count: '3篇论文' };
    expect(drawablePart(chinese, canDraw)).toMatchObject({ siteTitle: '', heading: '2025-03-04', count: '' });
  });

  test('cuts a long title before a word', () => {
    const [title = ''] = drawablePart({ ...picture, titles: ['lamps and '.repeat(30)] }, canDraw).titles;
    expect(title).toMatch(/^(?:lamps and )+(?:lamps )?…$/);
    expect(title.length).toBeLessThan(100);
  });

  test('cuts a long word behind a short one', () => {
    const [title = ''] = drawablePart({ ...picture, titles: [`A ${'o'.repeat(300)}`] }, canDraw).titles;
    expect(title).toMatch(/^A o{90,} …$/);
  });

  test('cuts a long word', () => {
    expect(drawablePart({ ...picture, titles: ['o'.repeat(300)] }, canDraw).titles).toEqual([`${'o'.repeat(96)} …`]);
  });
});
