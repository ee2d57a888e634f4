import { addressOf, expect, test } from '../support/page-test.ts';

test.describe('the front page', () => {
  test('starts with the newest day and its first papers', async ({ page, visit }) => {
    await visit('gallery', '/');
    await expect(page).toHaveTitle('The Gallery');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thursday, November 6, 2025');
    await expect(page.getByRole('heading', { level: 3, name: /Clouds & <script>/ })).toBeVisible();
    await page.getByRole('link', { name: 'Thursday, November 6, 2025' }).click();
    await expect(page).toHaveURL(/\/gallery\/papers\/date\/2025-11-06\/$/);
  });

  test('lists recent days and leads to the archive', async ({ page, visit }) => {
    await visit('gallery', '/');
    const recent = page.getByRole('region', { name: 'Recent days' });
    await expect(recent.getByRole('link')).toHaveText(['Wed, Nov 5, 2025']);
    await expect(recent).toContainText('4 papers');
    await page.getByRole('link', { name: 'The whole archive' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archive');
  });

  test('sends a query to the search page', async ({ page, visit }) => {
    await visit('project', '/');
    await page.getByRole('searchbox', { name: 'Search all papers' }).fill('halfspaces');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/daybook\/search\/\?q=halfspaces$/);
    await expect(page.getByRole('heading', { name: 'An Efficient Tester-Learner for Halfspaces' })).toBeVisible();
  });
});

test.describe('a day', () => {
  test('has a section for each digest, with title, source, terms and count', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thursday, November 6, 2025');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Letters from the desk',
      'Hugging Face',
      'Cite these 4 papers',
    ]);
    const letters = page.getByRole('region', { name: 'Letters from the desk' });
    await expect(letters).toContainText('From The desk · 2 papers · Terms: CC BY 4.0');
    await expect(letters.getByRole('article')).toHaveCount(2);
  });

  test('renders the introduction, and shows raw HTML in it as written', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    await expect(page.locator('em', { hasText: 'rainy' })).toBeVisible();
    await expect(page.getByText('<b>raw HTML</b> shown as written')).toBeVisible();
    await expect(page.getByRole('link', { name: 'the list' })).toHaveAttribute('href', 'https://example.org/list');
    await expect(page.getByRole('link', { name: 'this', exact: true })).toHaveCount(0);
  });

  test('shows each paper with number, people, date, counts and text', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    const entry = page.getByRole('article').filter({ hasText: 'Clouds' }).first();
    await expect(entry).toContainText('Ada Byron, Çelik Öz');
    await expect(entry).toContainText('November 3, 2025');
    await expect(entry).toContainText('11 upvotes');
    await expect(entry).toContainText('2 comments');
    await expect(entry).toContainText('Nothing is **bold** here.');
  });

  test('labels a summary, and says where authors are unknown', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    const entry = page.getByRole('article').filter({ hasText: 'A quiet paper' });
    await expect(entry).toContainText('Summary, by The desk');
    await expect(entry).toContainText('Authors unknown');
  });

  test('links the previous and the next day', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    await page.getByRole('link', { name: /Previous day/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wednesday, November 5, 2025');
    await page.getByRole('link', { name: /Next day/ }).click();
    await expect(page).toHaveURL(/2025-11-06\/$/);
  });
});

test.describe('a paper', () => {
  test('opens with title, authors, date and links', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    await expect(page).toHaveTitle('Clouds & <script>alert("x")</script> in titles · The Gallery');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clouds & <script>alert("x")</script> in titles');
    await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveText([
      'Ada Byron',
      'Çelik Öz',
    ]);
    await expect(page.getByText('Published November 3, 2025')).toBeVisible();
    const links = page.getByRole('list', { name: 'Read' }).getByRole('link');
    await expect(links).toHaveText(['arXiv', 'PDF', 'Hugging Face', 'Code', 'Project page']);
    await expect(links.first()).toHaveAttribute('href', 'https://arxiv.org/abs/2511.00001');
  });

  test('labels the abstract, in paragraphs, as written', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    await expect(page.getByRole('heading', { name: 'Abstract' })).toBeVisible();
    await expect(
      page.getByText('We look at the clouds & count those with a < b. Nothing is **bold** here.'),
    ).toBeVisible();
    await expect(page.getByText('A second paragraph closes the text.')).toBeVisible();
  });

  test('shows a summary under its author’s name, and never as a description', async ({ page, visit }) => {
    await visit('gallery', '/papers/a-quiet-paper/');
    await expect(page.getByRole('heading', { name: 'Summary, by The desk' })).toBeVisible();
    await expect(page.locator('meta[name=description]')).toHaveCount(0);
  });

  test('lists every digest it appeared in, with the counts seen there', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    const days = page.getByRole('list', { name: 'In the digests' });
    await expect(days.getByRole('listitem')).toHaveText([
      /Thursday, November 6, 2025\s*The desk · 11 upvotes · 2 comments/,
      /Thursday, November 6, 2025\s*Hugging Face · 3 comments/,
    ]);
  });

  test('shows its note, and its neighbours in its first digest', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    await expect(page.getByRole('heading', { name: 'Editor’s note' })).toBeVisible();
    await expect(page.getByText('it was drizzle, not rain')).toBeVisible();
    await page.getByRole('link', { name: /Next paper/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A quiet paper');
  });

  test('may have thousands of authors, an old id, or a title in any script', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00002/');
    await expect(page.getByRole('list', { name: 'Authors' }).getByRole('listitem')).toHaveCount(50);
    await page.getByText('and 3,250 more').click();
    await expect(page.getByRole('list', { name: 'and 3,250 more' }).getByRole('listitem')).toHaveCount(3250);
    await visit('gallery', '/papers/math/0309136/');
    await expect(page.getByText('This paper was withdrawn, according to Hugging Face.')).toBeVisible();
    await visit('gallery', '/papers/日本語の題名/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('日本語の題名');
  });

  test('reads its LaTeX, intact or damaged, and links what it names', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00003/');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('Bound by Erdős');
    await expect(heading.locator('math')).toBeVisible();
    await expect(heading.getByRole('link')).toHaveCount(0);
    const text = page.getByText('It is 2× faster than');
    await expect(text.locator('mfrac')).toBeVisible();
    await expect(text.locator('sup')).toHaveText('d');
    await expect(text.locator('sub')).toHaveText('i');
    await expect(text.getByRole('link')).toHaveAttribute('href', 'https://github.com/example/bound');
    await expect(page.getByRole('list', { name: 'Read' }).getByRole('link', { name: 'Code' })).toBeVisible();
  });

  test('is reached from the slug of its title', async ({ page, visit }) => {
    await visit('gallery', '/papers/clouds-script-alert-x-script-in-titles/');
    await expect(page).toHaveURL(/\/gallery\/papers\/2511\.00001\/$/);
  });

  test('links related papers, and the nearest one where none is much like it', async ({ page, visit }) => {
    await visit('gallery', '/papers/same-title-two-papers/');
    await page.getByRole('listitem').filter({ hasText: '5 authors' }).getByRole('link').click();
    const related = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Related papers' }) });
    await expect(related.getByRole('listitem')).toHaveText(['Same title, two papers 2024']);
    await related.getByRole('link').click();
    await expect(page.getByText('November 1, 2024')).toBeVisible();
    await visit('gallery', '/papers/2511.00002/');
    await expect(related.getByRole('listitem')).toHaveCount(1);
  });

  test('is chosen from a list where two share a slug', async ({ page, visit }) => {
    await visit('gallery', '/papers/same-title-two-papers/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('More than one paper');
    await page.getByRole('listitem').filter({ hasText: '5 authors' }).getByRole('link').click();
    await expect(page.getByText('March 3, 2023')).toBeVisible();
  });
});

test.describe('the other pages', () => {
  test('come from the content folder', async ({ page, visit }) => {
    await visit('gallery', '/');
    await page.getByRole('link', { name: 'Colophon' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Colophon');
    await visit('gallery', '/house-rules/');
    await expect(page.getByText('Nothing is lost.')).toBeVisible();
  });

  test('help at an unknown address', async ({ page, visit, faults }) => {
    await visit('project', '/papers/no-such-paper/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
    await expect(page.getByRole('searchbox')).toBeVisible();
    // The browser reports the status itself.
    expect(faults.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('read well without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf('project', '/search/'));
    await expect(page.getByText('Search runs in your browser and needs JavaScript.')).toBeVisible();
    await expect(page.getByLabel('Colour theme')).toBeHidden();
    await context.close();
  });
});

test.describe('the theme', () => {
  test('is the reader’s choice, and stays', async ({ page, visit }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await visit('project', '/');
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.getByLabel('Colour theme').selectOption('Dark');
    expect(await background()).not.toBe(light);
    await page.reload();
    await expect(page.getByLabel('Colour theme')).toHaveValue('dark');
    expect(await background()).not.toBe(light);
  });
});

test.describe('what several digests say of one paper', () => {
  test('is shown on each day, and all together on the page of the paper', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-10-31/');
    const month = page.getByRole('region', { name: 'October, in five papers' });
    await expect(month.getByText('Does a model that shows a world well')).toBeVisible();
    await expect(month.getByText('A pretty simulation may still be useless to the agent inside it.')).toBeVisible();
    await visit('demo', '/papers/2510.18135/');
    await expect(page.getByText('A pretty simulation may still be useless')).toBeVisible();
    await expect(page.getByText('World-in-World tests world models')).toBeVisible();
  });
});
