import { expect, test } from '../support/page-test.ts';

test.describe('the page to subscribe', () => {
  test('sends the address to the provider that the settings name, and nowhere else', async ({
    page,
    visit,
    faults,
  }) => {
    const sent: { url: string; method: string; body: string | null }[] = [];
    await page.route('https://mail.example/**', async (route) => {
      const request = route.request();
      sent.push({ url: request.url(), method: request.method(), body: request.postData() });
      await route.fulfill({ contentType: 'text/html', body: '<h1>Look into your inbox</h1>' });
    });
    await visit('gallery', '/subscribe/');
    await expect(page.getByText('Your address goes to mail.example')).toBeVisible();
    await page.getByRole('textbox', { name: 'Your e-mail address' }).fill('ada@example.com');
    await page.getByRole('main').getByRole('button', { name: 'Subscribe' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible();
    expect(sent).toEqual([
      {
        url: 'https://mail.example/lists/gallery?from=site',
        method: 'POST',
        body: 'EMAIL=ada%40example.com&list=gallery&embed=1',
      },
    ]);
    // The only request to another host, which is the one wanted.
    expect(faults.splice(0)).toEqual(['request to https://mail.example/lists/gallery?from=site']);
  });

  test('sends nothing that is no address', async ({ page, visit }) => {
    await visit('gallery', '/subscribe/');
    const field = page.getByRole('textbox', { name: 'Your e-mail address' });
    await field.fill('ada');
    await field.press('Enter');
    expect(await field.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
    await expect(page).toHaveURL(/\/gallery\/subscribe\/$/);
  });

  test('offers to write where the settings name an address', async ({ page, visit }) => {
    await visit('gallery', '/subscribe/');
    const link = page.getByRole('link', { name: 'gallery@example.org' });
    await expect(link).toHaveAttribute('href', 'mailto:gallery@example.org?subject=Subscribe');
  });

  test('alone lets a form leave the site', async ({ page, visit }) => {
    const policy = () => page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    await visit('gallery', '/subscribe/');
    expect(await policy()).toMatch(/;form-action 'self' https:\/\/mail\.example$/);
    await visit('gallery', '/');
    expect(await policy()).toMatch(/;form-action 'self'$/);
    await visit('demo', '/subscribe/');
    expect(await policy()).toMatch(/;form-action 'self'$/);
  });

  test('says where there is no e-mail, and has the whole address of each feed', async ({ page, visit }) => {
    await visit('project', '/subscribe/');
    await expect(page.getByText('This archive sends no e-mail.')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    for (const file of ['atom.xml', 'feed.xml', 'feed.json']) {
      const link = page.getByRole('link', { name: `https://papers.example/daybook/${file}` });
      await expect(link).toHaveAttribute('href', `/daybook/${file}`);
    }
  });

  test('is one tap away on a phone', async ({ page, visit }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    await visit('demo', '/');
    const link = page.getByRole('main').getByRole('link', { name: 'Subscribe' });
    await expect(link).toBeInViewport();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Subscribe');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Subscribe' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Subscribe');
  });
});
