import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../../support/axe.ts';
import { addressOf, expect, test } from '../../support/page-test.ts';
import { DAY, rows, saveFirst } from '../../support/reading-list.ts';

test.describe('the reading list', () => {
  test('says that it is empty', async ({ page, visit }) => {
    await visit('demo', '/saved/');
    await expect(page.getByText('Nothing is saved yet')).toBeVisible();
    await expect(page.getByLabel('Find in this list')).toBeHidden();
    await expect(page.getByRole('button', { name: 'BibTeX' })).toBeHidden();
  });

  test('marks papers as read, keeps notes and tags, finds and sorts', async ({ page, visit }) => {
    await visit('demo', DAY);
    const titles = await saveFirst(page, 3);
    await visit('demo', '/saved/');
    await expect(rows(page).locator('h2')).toHaveText(titles.toReversed());
    await rows(page).nth(0).getByRole('checkbox').check();
    await rows(page).nth(1).getByText('Note and tags').click();
    await rows(page).nth(1).getByLabel('Note', { exact: true }).fill('Compare with ours');
    await rows(page).nth(1).getByLabel('Tags').fill('vision, to read');
    await page.reload();
    await expect(page.locator('#saved-status')).toHaveText('3 papers, 2 unread.');
    await expect(rows(page).nth(1)).toContainText('#vision · #to read');
    await page.getByLabel('Order').selectOption('unread');
    await expect(rows(page).locator('h2').last()).toHaveText(titles[2] ?? '');
    await page.getByLabel('Find in this list').fill('OURS compare');
    await expect(rows(page).locator('h2')).toHaveText([titles[1] ?? '']);
    await expect(page.locator('#saved-status')).toContainText('1 of them matches');
  });

  test('puts back all that was removed, with the keyboard alone', async ({ page, visit }) => {
    await visit('demo', DAY);
    const titles = await saveFirst(page, 2);
    await visit('demo', '/saved/');
    for (const left of [1, 0]) {
      await rows(page).first().getByRole('button', { name: 'Save: ' }).focus();
      await page.keyboard.press('Enter');
      await expect(rows(page)).toHaveCount(left);
    }
    await expect(page.locator('#saved-status')).toHaveText(`Removed: ${titles[0] ?? ''}`);
    await page.keyboard.press('Enter');
    await expect(rows(page).locator('h2')).toHaveText([titles[0] ?? '']);
    await page.locator('#saved-undo button').press('Enter');
    await expect(rows(page).locator('h2')).toHaveText(titles.toReversed());
    await expect(page.locator('#saved-undo')).toBeHidden();
  });

  test('shows what another tab does, and neither undoes the other’s changes', async ({ page, visit, context }) => {
    await visit('demo', DAY);
    await saveFirst(page, 1);
    const other = await context.newPage();
    await other.goto(addressOf('demo', '/saved/'));
    await expect(rows(other)).toHaveCount(1);
    await page.locator('.entry .save').nth(1).click();
    await expect(rows(other)).toHaveCount(2);
    await rows(other).first().getByRole('checkbox').check();
    await page.locator('.entry .save').nth(2).click();
    await expect(rows(other)).toHaveCount(3);
    await expect(other.locator('#saved-status')).toHaveText('3 papers, 2 unread.');
    await rows(other).last().getByText('Note and tags').click();
    const note = rows(other).last().getByLabel('Note', { exact: true });
    await note.fill('Half a sent');
    await page.locator('.entry .save').nth(3).click();
    await expect(rows(other)).toHaveCount(4);
    await expect(note).toBeFocused();
    await rows(other).first().locator('.save').click();
    await expect(other.locator('.masthead .saved')).toHaveAttribute('data-count', '3');
    await expect(page.locator('.masthead .saved')).toHaveAttribute('data-count', '3');
  });

  test('is saved as citations', async ({ page, visit }) => {
    await visit('demo', DAY);
    const [title = ''] = await saveFirst(page, 2);
    await visit('demo', '/saved/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'RIS' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
    expect(text).toContain(title);
    await expect(page.locator('#saved-export-status')).toHaveText('Saved as reading-list.ris');
  });

  test('reminds of a file once ten papers are in none', async ({ page, visit }) => {
    await visit('demo', DAY);
    await saveFirst(page, 10);
    await visit('demo', '/saved/');
    await expect(page.locator('#saved-remind')).toContainText('10 papers are in no file of yours yet');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Everything' }).click()]);
    await expect(page.locator('#saved-remind')).toBeHidden();
  });

  test('passes axe when it holds papers, in both themes, 320 pixels wide', async ({ page, visit }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await visit('demo', DAY);
    await saveFirst(page, 3);
    await visit('demo', '/saved/');
    await page.getByText('Note and tags').first().click();
    await page.getByText('On another device').click();
    await expect(page.locator('.saved-code svg')).toBeVisible();
    await expectAccessible(page);
  });
});
