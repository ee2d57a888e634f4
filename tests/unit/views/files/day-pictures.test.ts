import { describe, expect, test } from 'vitest';
import { dayPicture, dayPictureRoutes } from '../../../../src/views/files/day-pictures.ts';
import { contextOf } from '../../support/context.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest('2025-01-02', [{ title: 'Lamps in $O(n)$' }, { title: 'Ships' }]),
  digest('2025-01-03', [], { introduction: 'A day of rest.' }),
]);
const said = dayPictureRoutes(archive).map((route) => dayPicture(contextOf(archive), route));

describe('dayPictureRoutes', () => {
  test('has a picture of each day beside its page, at an address that is not permanent', () => {
    expect(dayPictureRoutes(archive)).toMatchObject([
      { path: '/papers/date/2025-01-02.png', permanence: 'none' },
      { path: '/papers/date/2025-01-03.png', permanence: 'none' },
    ]);
  });
});

describe('dayPicture', () => {
  test('says the day, the number of its papers and the first titles as plain text', () => {
    expect(said[0]).toEqual({
      siteTitle: 'Daybook',
      date: '2025-01-02',
      heading: 'Thursday, January 2, 2025',
      count: '2 papers',
      titles: ['Lamps in O(n)', 'Ships'],
    });
  });

  test('says of a day without papers that it has none', () => {
    expect(said[1]).toMatchObject({ count: '0 papers', titles: [] });
  });
});
