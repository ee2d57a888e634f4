import { expect, test } from '../support/page-test.ts';

test.describe('a week', () => {
  test('ranks its papers, then lists them day by day', async ({ page, visit }) => {
    await visit('demo', '/papers/week/2025-W45/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 45 of 2025');
    await expect(page.getByText(/November 3\s–\s9, 2025 · 146 papers, 5 days/)).toBeVisible();
    const top = page.getByRole('region', { name: 'Most discussed' });
    await expect(top.getByRole('listitem')).toHaveCount(10);
    await expect(top.getByRole('listitem').first()).toContainText('94 upvotes');
    const days = page.getByRole('region', { name: 'Day by day' });
    await expect(days.getByRole('heading', { level: 3 })).toHaveCount(5);
    await days.getByRole('link', { name: 'Friday, November 7, 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Friday, November 7, 2025');
  });

  test('links the previous week, its month and its year', async ({ page, visit }) => {
    await visit('demo', '/papers/week/2025-W45/');
    await page.getByRole('link', { name: /Previous week/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 44 of 2025');
    await page.getByRole('navigation', { name: 'Part of' }).getByRole('link', { name: 'October 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2025');
    await page.getByRole('navigation', { name: 'Weeks' }).getByRole('link', { name: 'Week 43 of 2025' }).click();
    await expect(page).toHaveURL(/\/papers\/week\/2025-W43\/$/);
  });
});

test.describe('a month and a year', () => {
  test('lead to each other, and a year is a calendar', async ({ page, visit }) => {
    await visit('project', '/papers/month/2025-11/');
    await page.getByRole('navigation', { name: 'Part of' }).getByRole('link', { name: '2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025');
    const november = page.getByRole('table', { name: 'November 2025' });
    await november.getByRole('link', { name: 'November 7, 2025, 10 papers' }).click();
    await expect(page).toHaveURL(/\/daybook\/papers\/date\/2025-11-07\/$/);
  });
});

test.describe('the trending papers', () => {
  test('say how they are ranked, and no old paper with old counts leads', async ({ page, visit }) => {
    await visit('demo', '/papers/trending/');
    await expect(page.getByText(/for the age of the paper: as of November 7, 2025/)).toBeVisible();
    const periods = page.getByRole('navigation', { name: 'Most discussed in' }).getByRole('link');
    await expect(periods).toHaveText(['Week 45 of 2025', 'Week 44 of 2025', 'November 2025', '2025']);
    const first = page.locator('.ranked > li').first();
    await expect(first).toContainText('Thinking with Video');
    await expect(first).toContainText(/Nov 7 · .* upvotes/);
    await first.getByRole('link').click();
    await expect(page.getByText('Published November 6, 2025')).toBeVisible();
  });
});

test.describe('the archive', () => {
  test('is a calendar that tells days without a digest from others', async ({ page, visit }) => {
    await visit('demo', '/archive/');
    const october = page.getByRole('region', { name: '2025' }).getByRole('table', { name: 'October 2025' });
    await expect(october.getByRole('cell', { name: '25 no digest' })).toBeVisible();
    await expect(october.getByRole('cell', { name: '19', exact: true })).toBeVisible();
    await october.getByRole('link', { name: 'Week 43 of 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 43 of 2025');
  });

  test('lists months with their size, and leads to people and topics', async ({ page, visit }) => {
    await visit('demo', '/archive/');
    await expect(page.getByRole('listitem').filter({ hasText: 'November 2025' })).toContainText('146 papers, 5 days');
    await page.getByRole('navigation', { name: 'Browse by' }).getByRole('link', { name: 'Organizations' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organizations');
  });
});

test.describe('a topic', () => {
  test('is in the list of topics, with day, votes and code of its papers, and links to its neighbours', async ({
    page,
    visit,
  }) => {
    await visit('demo', '/topics/');
    await page.getByRole('link', { name: 'Reinforcement learning', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reinforcement learning');
    await expect(page.getByRole('heading', { level: 2, name: /\d{4}$/ })).toHaveText(['November 2025', 'October 2025']);
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: /upvotes? .* Code Save$/ })
        .first(),
    ).toBeVisible();
    await page.getByRole('navigation', { name: 'Neighbouring topics' }).getByRole('link').first().click();
    await expect(page.getByText('Topic', { exact: true })).toBeVisible();
  });

  test('leads to its papers with code and to the most discussed ones', async ({ page, visit }) => {
    await visit('demo', '/topics/reinforcement-learning/');
    const searches = page.getByRole('navigation', { name: 'Among them' });
    await searches.getByRole('link', { name: 'With code' }).click();
    await expect(page).toHaveURL(/topic=reinforcement-learning&code=yes$/);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await page.goBack();
    await searches.getByRole('link', { name: 'Most discussed' }).click();
    await expect(page).toHaveURL(/topic=reinforcement-learning&sort=discussed$/);
    await expect(page.getByLabel('Order')).toHaveValue('discussed');
  });

  test('is linked from the papers that are about it', async ({ page, visit }) => {
    await visit('demo', '/papers/2511.04570/');
    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Video generation' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Video generation');
    await expect(page.getByRole('link', { name: /^Thinking with Video/ })).toBeVisible();
  });
});

test.describe('an author', () => {
  test('has a page that lists the papers of the name, and says whose they may be', async ({ page, visit }) => {
    await visit('demo', '/authors/');
    await page.getByRole('region', { name: 'X' }).getByRole('link', { name: 'Pengjun Xie' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pengjun Xie');
    await expect(page.getByText(/^8 papers\b/)).toBeVisible();
    await expect(page.getByText(/names equal but for case and spacing share a page/)).toBeVisible();
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await page.getByRole('list', { name: 'Authors' }).getByRole('link', { name: 'Pengjun Xie' }).click();
    await expect(page).toHaveURL(/\/authors\/pengjun-xie\/$/);
  });

  test('is found by typing, in a list that is loaded only then', async ({ page, visit }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await visit('project', '/authors/');
    expect(requests.filter((path) => path.endsWith('.json'))).toEqual([]);
    const field = page.getByLabel('Find a name');
    await field.fill('xie pen');
    await page.getByRole('search').getByRole('link', { name: 'Pengjun Xie' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pengjun Xie');
    expect(requests.filter((path) => path.endsWith('.json'))).toEqual(['/daybook/data/authors.json']);
    await page.goBack();
    await field.fill('zzzz');
    await expect(page.getByText('No name with a page begins like this.')).toBeVisible();
  });

  test('is looked for in vain, in plain words, where the list cannot be loaded', async ({ page, visit, faults }) => {
    await page.route('**/data/authors.json', (route) => route.abort());
    await visit('demo', '/authors/');
    await page.getByLabel('Find a name').fill('xie');
    await expect(page.getByText(/^The list of names could not be loaded/)).toBeVisible();
    faults.splice(0);
    await page.unroute('**/data/authors.json');
    await page.getByLabel('Find a name').fill('xie p');
    await expect(page.getByRole('search').getByRole('link', { name: 'Pengjun Xie' })).toBeVisible();
  });

  test('is chosen from a list where two names share an address', async ({ page, visit }) => {
    await visit('gallery', '/authors/paul-erdos/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('More than one name');
    await expect(page.getByRole('main').getByRole('link')).toHaveText(['Paul Erdos', 'Paul Erdős']);
    await page.getByRole('link', { name: 'Paul Erdős' }).click();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/^An id from before 2007/, /^An O/]);
  });

  test('without a page leads to a search for the name', async ({ page, visit }) => {
    await visit('project', '/papers/2511.04570/');
    await page.getByRole('list', { name: 'Authors' }).getByRole('link', { name: 'Jingqi Tong' }).click();
    await expect(page).toHaveURL(/\/daybook\/search\/\?q=%22Jingqi\+Tong%22$/);
    await expect(page.getByRole('heading', { name: /^Thinking with Video/ })).toBeVisible();
  });
});

test.describe('an organization', () => {
  test('has a page, linked from its papers', async ({ page, visit }) => {
    await visit('gallery', '/papers/2511.00001/');
    await page.getByRole('link', { name: 'Weather Works' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Weather Works');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  });
});

test.describe('the front page', () => {
  test('has two weeks as a strip and the week’s most discussed', async ({ page, visit }) => {
    await visit('demo', '/');
    const strip = page.getByRole('navigation', { name: 'The newest days' });
    await expect(strip.getByRole('listitem')).toHaveCount(14);
    await expect(strip.getByRole('link', { name: 'Last week' })).toHaveAttribute('href', '/papers/week/2025-W44/');
    await expect(strip.getByRole('link', { name: 'November 3, 2025, 15 papers' })).toBeVisible();
    const week = page.getByRole('region', { name: 'Most discussed this week' });
    await expect(week.getByRole('listitem')).toHaveCount(5);
    await week.getByRole('link', { name: 'Week 45 of 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 45 of 2025');
  });
});
