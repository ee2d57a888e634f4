import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/page-test.ts';

/** A paper of the demo with 14 authors. */
const PAPER = '/papers/2511.04570/';

test.describe('a paper on a desk', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('has links, days, votes and citation beside its texts', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    const texts = await page.locator('.paper-texts').boundingBox();
    for (const part of [
      page.getByRole('list', { name: 'Read' }),
      page.getByRole('list', { name: 'In the digests' }),
      page.getByRole('heading', { name: 'Cite' }),
    ]) {
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThan((texts?.x ?? 0) + (texts?.width ?? 0));
      await expect(part).toBeInViewport();
    }
  });

  test('names all its authors', async ({ page, visit }) => {
    await visit('demo', PAPER);
    await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(14);
    await expect(page.getByText('and 4 more')).toBeHidden();
  });

  test('starts where every other page starts', async ({ page, visit }) => {
    const lefts = new Set<number | undefined>();
    for (const path of [PAPER, '/papers/date/2025-11-07/', '/archive/', '/topics/', '/papers/trending/']) {
      await visit('demo', path);
      const title = page.getByRole('heading', { level: 1 });
      lefts.add((await title.boundingBox())?.x);
    }
    expect([...lefts]).toHaveLength(1);
  });
});

test('a paper with a note says what takes its place, and where to report an error', async ({ page, visit }) => {
  await visit('gallery', '/papers/2511.00001/');
  await expect(page.getByText('Superseded by').getByRole('link')).toHaveAttribute(
    'href',
    '/gallery/papers/2511.00003/',
  );
  await page.getByRole('link', { name: 'Editor’s note' }).click();
  await expect(page.getByRole('heading', { name: 'Editor’s note' })).toBeInViewport();
  await page.getByText('Report an error').click();
  await expect(page.getByRole('link', { name: 'Abstract' })).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/you\/gallery\/issues\/new\?title=2511\.00001%3A\+Abstract&body=.*%2Fpapers%2F2511\.00001%2F/,
  );
});

test('a corrected paper says what stood there before', async ({ page, visit }) => {
  await visit('demo', '/papers/2511.03929/');
  await expect(page.getByText('Authors corrected')).toContainText('before: Hongxu, Yin');
  await expect(page.getByRole('list', { name: 'Authors' })).toContainText('Hongxu Yin');
  await expectAccessible(page, { part: '#note' });
});

test.describe('a paper on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 } });

  test('names ten of its authors, and the others when asked', async ({ page, visit }) => {
    await visit('demo', PAPER);
    const names = page.getByRole('list', { name: 'Authors' }).getByRole('listitem');
    await expect(names).toHaveCount(10);
    await page.getByLabel('and 4 more').check();
    await expect(names).toHaveCount(14);
  });

  test('has days, votes and citation below the links, above the texts', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    const tops = await Promise.all(
      [
        page.getByRole('list', { name: 'Read' }),
        page.getByRole('list', { name: 'In the digests' }),
        page.getByRole('heading', { name: 'Cite' }),
        page.getByRole('heading', { name: 'Abstract' }),
      ].map(async (part) => (await part.boundingBox())?.y ?? 0),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});
