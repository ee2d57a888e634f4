import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, contentFolder, runCommand } from '../support/build-site.ts';

/** A title in each of twelve scripts, and the slug of its page. */
const TITLES = {
  'Đếm mây ở Việt Nam': 'đem-may-o-viet-nam',
  'Подсчёт облаков': 'подсчет-облаков',
  'Ελληνικά σύννεφα': 'ελληνικα-συννεφα',
  '구름 세기': '구름-세기',
  ガイドとカイト: 'ガイドとカイト',
  数云: '数云',
  'हिन्दी में बादल': 'हिन्दी-में-बादल',
  'মেঘ গণনা': 'মেঘ-গণনা',
  'மேகங்களை எண்ணுதல்': 'மேகங்களை-எண்ணுதல்',
  การนับเมฆในภาษาไทย: 'การนับเมฆในภาษาไทย',
  'عَدُّ الغيوم': 'عد-الغيوم',
  'סְפִירַת עננים': 'ספירת-עננים',
};

test('a site of titles and names in twelve scripts builds, and all its links lead somewhere', () => {
  const papers = Object.keys(TITLES).map((title) => ({
    paper: { title, summary: title, organization: { name: title } },
  }));
  // Three papers of a name give it a page.
  const named = Object.keys(TITLES).flatMap((title) =>
    [1, 2, 3].map((part) => `## Part ${part} of ${title}\n\n- Authors: ${title}\n\nA text.\n`),
  );
  const content = contentFolder({
    'digests/2025-11-05.json': JSON.stringify(papers),
    'digests/2025-11-06.md': named.join('\n'),
  });
  const { outDir, status, printed } = buildSite({ CONTENT_DIR: content });
  expect([status, printed]).toEqual([0, expect.any(String)]);
  for (const slug of Object.values(TITLES)) {
    expect(existsSync(join(outDir, 'papers', slug, 'index.html')), `/papers/${slug}/`).toBe(true);
    expect(existsSync(join(outDir, 'authors', slug, 'index.html')), `/authors/${slug}/`).toBe(true);
    expect(existsSync(join(outDir, 'organizations', slug, 'index.html')), `/organizations/${slug}/`).toBe(true);
  }
  const checked = runCommand('check', [], { CONTENT_DIR: content, OUT_DIR: outDir });
  expect(checked).toEqual({ status: 0, printed: expect.stringContaining('All checks passed') });
});
