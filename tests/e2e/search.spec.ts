import { addressOf, expect, test } from '../support/page-test.ts';

test.describe('the search page', () => {
  test('loads nothing of the index before a reader focuses the field', async ({ page, visit }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await visit('project', '/search/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/daybook/pagefind/'))).not.toEqual([]);
  });

  test('shows results while a reader types: count, titles, days and highlighted excerpts', async ({ page, visit }) => {
    await visit('project', '/search/');
    await page.getByRole('searchbox').fill('halfspaces');
    await expect(page.getByRole('status')).toHaveText(/^\d+ results? for “halfspaces”$/);
    const result = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /Tester-Learner/ }) });
    await expect(result.getByText('November 5, 2025')).toBeVisible();
    await expect(result.locator('mark').first()).toHaveText(/halfspaces/i);
    await expect(page).toHaveURL(/\?q=halfspaces$/);
  });

  test('reports no results', async ({ page, visit }) => {
    await visit('project', '/search/?q=zzzxqy');
    await expect(page.getByRole('status')).toHaveText('No results for “zzzxqy”');
    await expect(page.getByText('All of these words were searched for')).toBeVisible();
    await expect(page.getByText('Without the rarest of them')).toBeHidden();
    await expect(page.getByRole('link', { name: 'arXiv', exact: true })).toHaveAttribute(
      'href',
      'https://arxiv.org/search/?searchtype=all&query=zzzxqy',
    );
  });

  test('offers a query that finds nothing without the words that no paper has', async ({ page, visit }) => {
    await visit('project', '/search/?q=zzzxqy%20hyperbolic%20qqqzzx');
    const shorter = page.getByText('Without the rarest of them').getByRole('link', { name: 'hyperbolic' });
    await expect(shorter).toBeVisible();
    await shorter.click();
    await expect(page.getByRole('status')).toHaveText(/^\d+ results? for “hyperbolic”$/);
    await expect(page.getByText('All of these words were searched for')).toBeHidden();
  });

  test('finds words inside of what is written without spaces, and marks them', async ({ page, visit }) => {
    await visit('gallery', '/search/?q=語の題');
    const title = page.getByRole('link', { name: '日本語の題名' });
    await expect(title.locator('mark')).toHaveText('語の題');
  });

  test('says what can be asked for besides words, and finds it', async ({ page, visit }) => {
    await visit('project', '/search/?q=title%3Atester-learner%20-zzzxqy');
    await expect(page.getByRole('link', { name: 'An Efficient Tester-Learner for Halfspaces' })).toBeVisible();
    await page.getByText('How to ask for more than words').click();
    await expect(page.getByText('author:"Ada Byron"')).toBeVisible();
  });

  test('completes fields while a reader types, and moves filters into their own fields', async ({ page, visit }) => {
    await visit('years', '/search/');
    const field = page.locator('#query');
    await field.fill('tide to');
    await expect(page.locator('#completions option')).toHaveAttribute('value', 'tide topic:');
    await field.fill('tide topic:harb');
    await expect(page.locator('#completions option')).toHaveAttribute('value', 'tide topic:harbours');
    await field.fill('tide topic:harbours');
    await expect(page.getByRole('status')).toHaveText(/^1 result/);
    await field.press('Enter');
    await expect(field).toHaveValue('tide');
    await expect(page.getByLabel('Topic')).toHaveValue('harbours');
    await expect(page).toHaveURL(/\?q=tide&topic=harbours$/);
    await expect(page.getByRole('status')).toHaveText(/^1 result/);
  });

  test('follows the address, back and forward', async ({ page, visit }) => {
    await visit('project', '/search/?q=hyperbolic');
    await expect(page.getByRole('status')).toContainText('“hyperbolic”');
    await page.getByRole('searchbox').fill('speculative');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('status')).toContainText('“speculative”');
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('hyperbolic');
    await expect(page.getByRole('status')).toContainText('“hyperbolic”');
    await page.goForward();
    await expect(page.getByRole('searchbox')).toHaveValue('speculative');
  });

  test('links to papers under the base path', async ({ page, visit }) => {
    await visit('project', '/search/?q=Tester-Learner');
    await page.getByRole('link', { name: 'An Efficient Tester-Learner for Halfspaces' }).click();
    await expect(page).toHaveURL(/\/daybook\/papers\/an-efficient-tester-learner-for-halfspaces\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('An Efficient Tester-Learner for Halfspaces');
  });

  test('links to papers with old ids and with titles in any script', async ({ page, visit }) => {
    await visit('gallery', '/search/?q=slash');
    await page.getByRole('link', { name: 'An id from before 2007' }).click();
    await expect(page).toHaveURL(/\/gallery\/papers\/math\/0309136\/$/);
    await visit('gallery', '/search/?q=script');
    await page.getByRole('link', { name: '日本語の題名' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('日本語の題名');
  });

  test('escapes HTML in titles and texts', async ({ page, visit }) => {
    await visit('gallery', '/search/?q=clouds');
    await expect(page.getByRole('link', { name: 'Clouds & <script>alert("x")</script> in titles' })).toBeVisible();
    await expect(page.getByText('with a < b')).toBeVisible();
  });

  test('finds a title with LaTeX, and shows it as plain text', async ({ page, visit }) => {
    await visit('gallery', '/search/?q=erdos');
    await expect(page.getByRole('link', { name: 'An O(n²) Bound by Erdős' })).toBeVisible();
  });

  test('shows more on demand, and moves the focus to the first new row', async ({ page, visit }) => {
    await visit('project', '/search/?q=learning');
    const results = page.getByRole('main').getByRole('listitem');
    await expect(results).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => results.count()).toBeGreaterThan(20);
    await expect(results.nth(20).getByRole('link')).toBeFocused();
  });

  test('works by keyboard alone', async ({ page, visit }) => {
    await visit('project', '/search/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('halfspaces');
    await expect(page.getByRole('status')).toContainText('result');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByText('Filters', { exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByText('How to ask for more than words')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('summary').filter({ hasText: /^\s*Cite / })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByText('Get this search as a feed')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('listitem').first().getByRole('link')).toBeFocused();
  });

  test('reports that the index cannot be loaded, and retries on demand', async ({ page, faults }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(addressOf('project', '/search/?q=halfspaces'));
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'An Efficient Tester-Learner for Halfspaces' })).toBeVisible();
    // The browser reports the failed request itself.
    expect(faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
  });
});
