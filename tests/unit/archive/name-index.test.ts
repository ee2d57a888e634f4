import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNames, slugOfName, type NameRule } from '../../../src/archive/name-index.ts';
import { distinctNameSlug } from '../../../src/slugs.ts';

/** Indexes names, each with the ids of the papers that mention it. */
function index(names: Readonly<Record<string, string>>, rule: Partial<NameRule> = {}) {
  const mentions = Object.entries(names).flatMap(([name, ids]) => [...ids].map((paperId) => ({ name, paperId })));
  return indexNames(mentions, { minPapers: 2, published: new Set(), ...rule });
}

const pagesOf = ({ pages }: ReturnType<typeof index>) =>
  [...pages].map(([slug, { name, paperIds }]) => [slug, name, paperIds.join('')]);

describe('indexNames', () => {
  test('gives a page to a name with enough papers', () => {
    expect(pagesOf(index({ 'Ada Byron': 'abc', 'Bo Tern': 'ab', 'Cy Quay': 'a' }))).toEqual([
      ['ada-byron', 'Ada Byron', 'abc'],
      ['bo-tern', 'Bo Tern', 'ab'],
    ]);
  });

  test('counts a paper once, however often it names somebody', () => {
    expect(pagesOf(index({ 'Ada Byron': 'aa', 'ADA BYRON': 'a' }))).toEqual([]);
  });

  test.each([
    ['case', 'ADA BYRON', true],
    ['spacing', ' Ada\u00a0 Byron', true],
    ['a ligature', 'Aﬁ Byron', false],
    ['initials', 'A. Byron', false],
    ['marks', 'Adá Byron', false],
  ])('tells by %s', (_, other, same) => {
    const { pages } = index({ 'Ada Byron': 'ab', [other]: 'c' });
    expect([...pages.values()].map(({ paperIds }) => paperIds.length)).toEqual([same ? 3 : 2]);
  });

  test('shows the most frequent spelling', () => {
    expect(pagesOf(index({ 'ADA BYRON': 'a', 'Ada Byron': 'bc' }))).toEqual([['ada-byron', 'Ada Byron', 'abc']]);
  });

  test('gives two names of one slug two pages, and the shared slug leads to both', () => {
    const [plain, marked] = ['Jose Garcia', 'José García'].map((name) => distinctNameSlug(name));
    const both = index({ 'Jose Garcia': 'ab', 'José García': 'cd' });
    expect(new Map(pagesOf(both).map(([slug, name]) => [slug, name]))).toEqual(
      new Map([
        [plain, 'Jose Garcia'],
        [marked, 'José García'],
      ]),
    );
    expect([...both.aliases]).toEqual([['jose-garcia', [plain, marked]]]);
  });

  test('makes a slug of a name without letters', () => {
    expect(pagesOf(index({ '∗': 'ab' }))).toEqual([[expect.stringMatching(/^name-[0-9a-f]{6}$/), '∗', 'ab']]);
  });

  describe('with published slugs', () => {
    test('keeps a page below the threshold', () => {
      const published = new Set(['cy-quay']);
      expect(pagesOf(index({ 'Cy Quay': 'a', 'Bo Tern': 'a' }, { published }))).toEqual([['cy-quay', 'Cy Quay', 'a']]);
    });

    test('gives no page to a name whose slug another one has', () => {
      const published = new Set(['jose-garcia']);
      expect(pagesOf(index({ 'José García': 'ab', 'Jose Garcia': 'c' }, { published }))).toEqual([
        ['jose-garcia', 'José García', 'ab'],
      ]);
    });

    test('redirects its longer slug to the short one, once the other name is gone', () => {
      const distinct = distinctNameSlug('José García');
      const alone = index({ 'José García': 'ab' }, { published: new Set([distinct]) });
      expect(pagesOf(alone)).toEqual([['jose-garcia', 'José García', 'ab']]);
      expect([...alone.aliases]).toEqual([[distinct, ['jose-garcia']]]);
    });

    test('leads from the slug that a name had without its marks to its page', () => {
      const { pages, aliases } = index({ ガイド: 'a' }, { published: new Set(['カイト']) });
      expect([...pages.keys()]).toEqual(['ガイド']);
      expect([...aliases]).toEqual([['カイト', ['ガイド']]]);
    });

    test('keeps published pages, whatever papers are added and whichever threshold is set', () => {
      const names = fc.dictionary(
        fc.constantFrom('Jose Garcia', 'José García', 'JOSE  GARCIA', 'Jöse Garcia', 'Ada', '∗'),
        fc.constantFrom('a', 'ab', 'cd', 'abcd'),
      );
      const threshold = fc.integer({ min: 1, max: 4 });
      fc.assert(
        fc.property(names, names, threshold, threshold, (before, added, first, second) => {
          const old = index(before, { minPapers: first });
          const published = new Set([...old.pages.keys(), ...old.aliases.keys()]);
          const merged = Object.fromEntries(
            [...new Set([...Object.keys(before), ...Object.keys(added)])].map((name) => [
              name,
              `${before[name] ?? ''}${added[name] ?? ''}`,
            ]),
          );
          const now = index(merged, { minPapers: second, published });
          for (const slug of published) expect(now.pages.has(slug) || now.aliases.has(slug)).toBe(true);
          for (const leads of now.aliases.values()) for (const lead of leads) expect(now.pages.has(lead)).toBe(true);
        }),
      );
    });
  });
});

describe('slugOfName', () => {
  const names = index({ 'Ada Byron': 'ab' });

  test('finds a name in any case and spacing', () => expect(slugOfName(names, 'ADA  BYRON')).toBe('ada-byron'));
  test('finds none for a name without a page', () => expect(slugOfName(names, 'A. Byron')).toBeUndefined());
});
