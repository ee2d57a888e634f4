import { describe, expect, test } from 'vitest';
import { dayEdition, weekEdition, type Edition } from '../../../src/mail/edition.ts';
import { renderMail } from '../../../src/mail/render-mail.ts';
import { parseSite } from '../../../src/site/settings.ts';
import { createWording } from '../../../src/site/wording.ts';
import { elementsOf } from '../../support/site-files.ts';
import { archiveOf, digest } from '../support/sources.ts';

const HOST = 'http://localhost:4321';

function mailOf(edition: (context: ReturnType<typeof contextOf>) => Edition, settings = '') {
  const context = contextOf(settings);
  return renderMail(edition(context), context);
}

function contextOf(settings: string) {
  const site = parseSite(`title: Lamps & Ships\n${settings}`);
  return { site, wording: createWording(site) };
}

/** A mail of a day with these papers. */
function dayMail(entries: Parameters<typeof digest>[1], settings = '', fields: Parameters<typeof digest>[2] = {}) {
  const { archive } = archiveOf([digest('2025-11-05', entries, fields)]);
  return mailOf(({ wording }) => dayEdition(archive, 'latest', wording), settings);
}

const linksOf = (html: string) =>
  elementsOf(html).flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href'] ?? ''] : []));

const LAMP = {
  title: 'New <lamps> in $O(n)$',
  arxivId: '2511.00001',
  authors: ['Ada Quill', 'Bo Reed'],
  abstract: 'One & two.\n\nThree.',
  upvotes: 4,
  links: [{ kind: 'code' as const, url: 'https://example.org/?a=1&b=2' }],
};

describe('renderMail', () => {
  test('links in the colour of the archive, in each theme', () => {
    const { html } = dayMail([LAMP], "accent: { light: '#060', dark: '#8f8' }");
    expect(html).toContain('style="color:#006600"');
    expect(html).toContain('.a,.n a{color:#88ff88!important}');
    expect(html).not.toContain('#8f2a1d');
    expect(dayMail([LAMP]).html).toContain('style="color:#8f2a1d"');
  });

  test('shows title, people, counts, text and links of each paper in both parts', () => {
    const { subject, html, text } = dayMail([LAMP]);
    expect(subject).toBe('Lamps & Ships: Wednesday, November 5, 2025');
    expect(html).toContain(`href="${HOST}/papers/2511.00001/"`);
    expect(html).toContain('>New &lt;lamps&gt; in O(n)</a>');
    expect(html).toContain('>Ada Quill, Bo Reed · 4\u00a0upvotes</p>');
    expect(html).toContain('>One &amp; two.</p>');
    expect(html).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect(text).toContain(
      `1. New <lamps> in O(n)\nAda Quill, Bo Reed · 4 upvotes\n${HOST}/papers/2511.00001/\n\nOne & two.\n\nThree.\n\n` +
        'arXiv: https://arxiv.org/abs/2511.00001',
    );
  });

  test('has absolute links alone, those of introductions too', () => {
    const introduction = 'See [the quay](/papers/quay/), [this](#a) and [that](https://example.org/?x=1&y=2).';
    const { html } = dayMail([LAMP], '', { introduction, language: 'fr' });
    expect(html).toContain('lang="fr"');
    expect(linksOf(html)).toContain(`${HOST}/papers/quay/`);
    expect(linksOf(html)).toContain('https://example.org/?x=1&y=2');
    expect(linksOf(html).filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
  });

  test('says that a text is a summary, and whose, and that a paper was withdrawn', () => {
    const summary = { text: 'They are quiet.', by: 'The desk', language: 'de' };
    const { html, text } = dayMail([{ title: 'Quiet lamps', summary, withdrawn: true }]);
    expect(html).toContain('Summary, by The desk:</span> They are quiet.</p>');
    expect(html).toContain('lang="de"');
    expect(text).toContain('This paper was withdrawn.');
    expect(text).toContain('Summary, by The desk: They are quiet.');
  });

  test('has the language and direction of the site, its own words, and dark colours', () => {
    const { html, text } = dayMail([LAMP], 'language: ar\nstrings:\n  mail.read: اقرأ\n');
    expect(html).toMatch(/<html lang="ar" dir="rtl"/);
    expect(text).toContain(`اقرأ: ${HOST}/papers/date/2025-11-05/`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
  });

  test('starts with a preheader of the count and the first titles', () => {
    const preheader = elementsOf(dayMail([LAMP, { title: 'Old lamps' }]).html).find(({ name }) => name === 'div');
    expect(preheader?.attributes['style']).toContain('display:none');
    expect(preheader?.text).toContain('2 papers · New <lamps> in O(n) · Old lamps');
  });

  test('tells how to unsubscribe where the settings name a sender', () => {
    const sender = 'newsletter: { from: Lamps <lamps@example.org> }\n';
    expect(linksOf(dayMail([LAMP], sender).html)).toContain('mailto:lamps@example.org?subject=unsubscribe');
    expect(dayMail([LAMP]).text).not.toContain('mailto:');
  });

  test('drops what no document may hold', () => {
    const { html, text } = dayMail([{ title: 'A\u0000 lamp', abstract: 'Red\u0008 light' }]);
    expect(html + text).not.toMatch(/[\u0000-\u0008]/);
  });
});

describe('a mail of many papers', () => {
  const papers = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: `Lamp ${index + 1}`,
      abstract: `It shines. `.repeat(length),
    }));
  const titlesIn = (html: string) => elementsOf(html).filter(({ name }) => name === 'h3').length;

  test.each([
    ['a usual day', 20, 100],
    ['a long day', 91, 150],
    ['the longest day', 2_000, 100],
  ])('stays below the size at which Gmail cuts it: %s', (_, count, length) => {
    const { html } = dayMail(papers(count, length));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  test('shortens texts and says so', () => {
    const { html, text } = dayMail(papers(91, 150));
    expect(titlesIn(html)).toBe(91);
    expect(html).toContain('It shines…</p>');
    expect(text).toContain('Not every text is here in full');
    expect(dayMail(papers(3, 20)).text).not.toContain('Not every text is here in full');
  });

  test('says how many papers it leaves out, with the page that has them', () => {
    const { html, text } = dayMail(papers(2_000, 100));
    const left = 2_000 - titlesIn(html);
    expect(left).toBeGreaterThan(0);
    expect(text).toContain(`and ${left.toLocaleString('en')} more papers: ${HOST}/papers/date/2025-11-05/`);
    expect(html).toContain(`>and ${left.toLocaleString('en')} more papers</a>`);
  });

  test('leaves long introductions to the site, and says so', () => {
    const { html, text } = dayMail(papers(3, 20), '', { introduction: 'We <read> it. '.repeat(10_000) });
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(titlesIn(html)).toBe(3);
    expect(text).toContain('Not every text is here in full');
  });

  test('of many digests stays as short', () => {
    const digests = Array.from({ length: 500 }, (_, index) =>
      digest('2025-11-05', [{ title: `Lamp ${index}` }], { path: `digests/${index}.md`, source: `Quay ${index}` }),
    );
    const { archive } = archiveOf(digests);
    const { html, text } = mailOf(({ wording }) => dayEdition(archive, 'latest', wording));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toContain('Not every text is here in full');
  });

  test('counts each day of a week apart', () => {
    const days = ['2025-11-03', '2025-11-04'].map((date) =>
      digest(
        date,
        papers(800, 2).map(({ title }) => ({ title: `${title} of ${date}` })),
      ),
    );
    const { archive } = archiveOf(days);
    const { text, html } = mailOf(({ wording }) => weekEdition(archive, 'latest', wording));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toContain(`and 800 more papers: ${HOST}/papers/date/2025-11-04/`);
  });
});
