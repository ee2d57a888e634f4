import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import { expectAccessible } from '../../support/axe.ts';
import { addressOf, expect, test } from '../../support/page-test.ts';
import { DAY, saveFirst } from '../../support/reading-list.ts';

const TOPIC = '/topics/reinforcement-learning/';

const followed = (page: Page) => page.locator('#saved-following li');
const marks = (page: Page) => page.locator('.entry .follows');

/** Adds words on the page of the list. */
async function followWords(page: Page, words: string): Promise<void> {
  await page.getByLabel('Words').fill(words);
  await page.keyboard.press('Enter');
}

/** The text of a file that a button saves. */
async function savedBy(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await download.path(), 'utf8');
}

test.describe('following', () => {
  test('begins on the page of a topic, an organization or an author, and ends there', async ({ page, visit }) => {
    for (const path of [TOPIC, '/organizations/tongyilab/', '/authors/pengjun-xie/']) {
      await visit('project', path);
      const button = page.getByRole('button', { name: /^Follow: / });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
    }
    await visit('project', '/saved/');
    await expect(followed(page)).toHaveText([/^Reinforcement learning Topic/, /Organization/, /^Pengjun Xie Author/]);
    await followed(page).first().getByRole('link').click();
    const button = page.getByRole('button', { name: 'Follow: Reinforcement learning' });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await visit('project', '/saved/');
    await expect(followed(page)).toHaveCount(2);
  });

  test('marks the papers of a day, says why, and shows these alone', async ({ page, visit }) => {
    await visit('project', DAY);
    const all = await page.locator('.entry').count();
    await expect(page.getByText('Only what you follow')).toHaveCount(0);
    await visit('project', TOPIC);
    await page.getByRole('button', { name: /^Follow: / }).click();
    await visit('project', '/saved/');
    await followWords(page, 'benchmark');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await visit('project', DAY);
    await expect(marks(page).filter({ hasText: 'You follow: benchmark' }).first()).toBeVisible();
    await expect(marks(page).filter({ hasText: 'Reinforcement learning' }).first()).toBeVisible();
    const count = await marks(page).count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    await page.getByLabel(`Only what you follow: ${count}`).check();
    await expect(page.locator('.entry:visible')).toHaveCount(count);
    await page.getByLabel('Only what you follow').uncheck();
    await expect(page.locator('.entry:visible')).toHaveCount(all);
    // Whole months, whatever is followed.
    expect(requests.filter((path) => /topics|benchmark|papers\/\d/.test(path))).toEqual([]);
  });

  test('is the same in two tabs, and neither undoes the other’s changes', async ({ page, visit, context }) => {
    await visit('demo', '/saved/');
    const other = await context.newPage();
    await other.goto(addressOf('demo', TOPIC));
    const day = await context.newPage();
    await followWords(page, 'diffusion');
    await expect(followed(page)).toHaveCount(1);
    await day.goto(addressOf('demo', DAY));
    await expect(day.getByLabel('Only what you follow')).toBeVisible();
    await other.getByRole('button', { name: /^Follow: / }).click();
    await expect(followed(page)).toHaveCount(2);
    await expect(marks(day).filter({ hasText: 'Reinforcement learning' }).first()).toBeVisible();
    await followed(page).first().getByRole('button').click();
    await expect(page.getByLabel('Words')).toBeFocused();
    await expect(followed(page)).toHaveText(/^Reinforcement learning/);
    await expect(marks(day).filter({ hasText: 'diffusion' })).toHaveCount(0);
    await other.reload();
    await expect(other.getByRole('button', { name: /^Follow: / })).toHaveAttribute('aria-pressed', 'true');
  });

  test('is saved as feeds, as searches that feeds.yml reads, and with the list', async ({ page, visit }) => {
    await visit('project', TOPIC);
    await page.getByRole('button', { name: /^Follow: / }).click();
    await visit('project', DAY);
    await saveFirst(page, 1);
    await visit('project', '/saved/');
    await followWords(page, 'graph "neural"');
    const opml = await savedBy(page, 'Feeds of topics');
    expect(opml).toContain(`xmlUrl="${addressOf('project', `${TOPIC}feed.xml`)}"`);
    const { feeds, issues } = parseSearchFeeds(await savedBy(page, 'Lines for feeds.yml'));
    expect(issues).toEqual([]);
    expect(feeds).toMatchObject([{ topic: 'reinforcement-learning' }, { q: 'graph "neural"' }]);
    const file = await savedBy(page, 'Everything');
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(page.getByText('You follow nothing yet')).toBeVisible();
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(followed(page)).toHaveCount(2);
    await expect(page.locator('.saved-list > li')).toHaveCount(1);
  });

  test('passes axe on the list and on a marked day, in both themes, 320 pixels wide', async ({ page, visit }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await visit('demo', '/saved/');
    await followWords(page, 'benchmark');
    for (const path of ['/saved/', DAY]) {
      await visit('demo', path);
      await expect(page.locator('#saved-following li, .follows').first()).toContainText('benchmark');
      await expectAccessible(page);
    }
  });
});
