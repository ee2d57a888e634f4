import { describe, expect, test } from 'vitest';
import { cleanDigest } from '../../../src/digest/clean-digest.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { digest } from '../support/sources.ts';

const HOSTILE = 'a\u0000b\u202ec\u001b[2J';
const CLEAN = 'abc[2J';

describe('cleanDigest', () => {
  test('cleans every text but titles, abstracts, summaries and addresses, and reports each character once an entry', () => {
    const summary = { text: HOSTILE, by: HOSTILE, language: 'en' };
    const entry = {
      title: HOSTILE,
      abstract: HOSTILE,
      summary,
      authors: [HOSTILE, HOSTILE],
      organization: { name: HOSTILE, handle: HOSTILE },
      categories: [HOSTILE],
      keywords: [HOSTILE],
    };
    const { digest: clean, issues } = cleanDigest(digest('2025-01-02', [{}, entry], { source: HOSTILE }));
    expect(clean.source).toBe(CLEAN);
    expect(clean.entries[1]).toMatchObject({
      title: HOSTILE,
      abstract: HOSTILE,
      summary: { text: HOSTILE, by: CLEAN },
      authors: [CLEAN, CLEAN],
      organization: { name: CLEAN, handle: CLEAN },
      categories: [CLEAN],
      keywords: [CLEAN],
    });
    expect(issues.map(issueRecord).map(({ slug, line, message }) => [slug, line, /U\+\w+/.exec(message)?.[0]])).toEqual(
      [
        ['control-character', 1, 'U+0000'],
        ['control-character', 1, 'U+202E'],
        ['control-character', 1, 'U+001B'],
        ['control-character', 2, 'U+0000'],
        ['control-character', 2, 'U+202E'],
        ['control-character', 2, 'U+001B'],
      ],
    );
  });

  test('takes what has no other character for unknown', () => {
    const { digest: clean } = cleanDigest(
      digest('2025-01-02', [
        { authors: ['\u202e'], organization: { name: '\u0000', handle: null }, keywords: ['\u200b', 'fog'] },
      ]),
    );
    expect(clean.entries[0]).toMatchObject({ authors: null, organization: null, keywords: ['fog'] });
  });

  test('escapes such characters in addresses', () => {
    const links = [{ kind: 'other' as const, url: 'https://a.example/b\u0000\u202ec d/é%20' }];
    const { digest: clean } = cleanDigest(digest('2025-01-02', [{ links }]));
    expect(clean.entries[0]?.links).toEqual([{ kind: 'other', url: 'https://a.example/b%00%E2%80%AEc%20d/é%20' }]);
  });

  test('removes them from the name of a host, which cannot hold them in any form', () => {
    const links = [{ kind: 'other' as const, url: 'https://a.example\u0017' }];
    const { digest: clean } = cleanDigest(digest('2025-01-02', [{ links }]));
    expect(clean.entries[0]?.links).toEqual([{ kind: 'other', url: 'https://a.example' }]);
  });

  test('takes controls that stand for white space for a space', () => {
    const { digest: clean, issues } = cleanDigest(
      digest('2025-01-02', [{ authors: ['Ada\u0085Byron', 'Çelik\v\fÖz'] }]),
    );
    expect([clean.entries[0]?.authors, issues]).toEqual([['Ada Byron', 'Çelik Öz'], []]);
  });

  test('changes nothing of an ordinary digest', () => {
    const ordinary = digest('2025-01-02', [{ authors: ['Ada Byron', 'नेहा शर्मा', 'علی رضا‌یی'], keywords: [] }], {
      source: 'We',
    });
    expect(cleanDigest(ordinary)).toEqual({ digest: ordinary, issues: [] });
  });
});
