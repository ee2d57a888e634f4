import { describe, expect, test } from 'vitest';
import { siteIcons } from '../../../../src/site/brand/icons.ts';

describe('siteIcons', () => {
  test('are Daybook’s own where the content has none', () => {
    const { page, touch, homeScreen, search } = siteIcons(new Set(['CNAME', 'logo.svg']));
    expect([page.path, touch?.path, search.path]).toEqual(['/favicon.svg', '/apple-touch-icon.png', '/icon-192.png']);
    expect(homeScreen.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
  });

  test.each([
    [['favicon.svg'], '/favicon.svg', null, ['/favicon.svg'], '/favicon.svg'],
    [['favicon.png'], '/favicon.png', '/favicon.png', ['/favicon.png'], '/favicon.png'],
    [['favicon.ico'], '/favicon.ico', null, [], '/favicon.ico'],
    [
      ['favicon.ico', 'apple-touch-icon.png'],
      '/favicon.ico',
      '/apple-touch-icon.png',
      ['/apple-touch-icon.png'],
      '/favicon.ico',
    ],
    [['icon-192.png'], '/icon-192.png', '/icon-192.png', ['/icon-192.png'], '/icon-192.png'],
  ])('are those of the content alone where it has %j', (own, page, touch, homeScreen, search) => {
    const icons = siteIcons(new Set(own));
    expect([
      icons.page.path,
      icons.touch?.path ?? null,
      icons.homeScreen.map(({ path }) => path),
      icons.search.path,
    ]).toEqual([page, touch, homeScreen, search]);
  });
});
