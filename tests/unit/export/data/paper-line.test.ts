import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/check/content.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { toJsonLines } from '../../../../src/export/data/paper-line.ts';
import { fixture } from '../../support/parse.ts';
import { archiveOf, digest } from '../../support/sources.ts';

type Fields = Record<string, unknown>;

const toy = checkContent(fixture('toy')).archive;

function linesOf(...args: Parameters<typeof toJsonLines>): Fields[] {
  const text = toJsonLines(...args);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Fields);
}

describe('toJsonLines', () => {
  test('writes every fact and how the archive has the paper, in the order of the published schema', () => {
    const [lamps, harbours] = linesOf(toy, '2025-03').toSorted((a, b) =>
      String(a['id']).localeCompare(String(b['id'])),
    );
    expect(Object.keys(lamps ?? {})).toEqual(
      'id permalink aliases citationKey title titleLatex abstract summaries authors authorCount organization publishedOn firstDigestOn digests arxivId categories keywords links topics withdrawn comment commentLatex authorsComplete language'.split(
        ' ',
      ),
    );
    expect(lamps).toMatchObject({
      id: '2502.00011',
      permalink: '/papers/2502.00011/',
      aliases: ['lighthouses-that-count-ships'],
      title: 'Lighthouses That Count Ships',
      summaries: [{ text: 'Shadows are enough to count ships.', by: 'Hugging Face, by machine', language: 'en' }],
      citationKey: 'quill2025lighthouses',
      firstDigestOn: '2025-03-03',
      authors: ['Ada Quill', 'Bo Tern'],
      authorCount: 2,
      organization: 'Quay Institute',
      publishedOn: '2025-02-28',
      digests: [
        {
          date: '2025-03-03',
          source: 'Hugging Face',
          comments: 4,
          upvotes: null,
          claimsWithdrawal: false,
          goneSince: null,
        },
        {
          date: '2025-03-04',
          source: 'Hugging Face',
          comments: 7,
          upvotes: 12,
          claimsWithdrawal: false,
          goneSince: null,
        },
      ],
      arxivId: '2502.00011',
      links: [
        { kind: 'code', url: 'https://github.com/quill/lamp' },
        { kind: 'project', url: 'https://lamp.example.org/' },
      ],
      topics: null,
      withdrawn: null,
    });
    expect(harbours).toMatchObject({ id: '2503.00002', organization: 'Bread Society', aliases: [] });
  });

  test('keeps the paragraphs of an abstract', () => {
    const harbours = linesOf(toy, '2025-03').find(({ arxivId }) => arxivId === null);
    expect(harbours?.['abstract']).toBe(
      'A harbour listens to the tide and tells the boats when to leave.\n\nPilots followed its advice on most days, and slept longer.',
    );
  });

  const { archive } = archiveOf([
    digest('2024-12-31', [{ title: 'Zebra' }, { title: 'Ant' }]),
    digest('2025-01-01', [{ title: 'Ant' }, { title: 'Moth' }, { title: '灯台\u2028' }]),
    digest('2024-12-30', [{ title: 'Tern', comments: 2 }], { path: 'digests/a', source: 'A' }),
    digest('2024-12-30', [{ title: 'Tern', comments: 3, upvotes: 1 }], { path: 'digests/b', source: 'A' }),
    digest('2024-12-30', [{ title: 'Tern' }], { path: 'digests/c', source: 'B' }),
  ]);

  test.each([
    ['2024-12', ['tern', 'ant', 'zebra']],
    ['2025-01', ['moth', '灯台']],
    ['2025-02', []],
  ])('lists the papers whose first day is of %s, by day and id, one a line', (month, ids) => {
    expect(linesOf(archive, month).map(({ id }) => id)).toEqual(ids);
  });

  test('counts several digests of one day and source as one, with the greatest numbers', () => {
    expect(linesOf(archive, '2024-12')[0]?.['digests']).toEqual([
      { date: '2024-12-30', source: 'A', comments: 3, upvotes: 1, claimsWithdrawal: false, goneSince: null },
      { date: '2024-12-30', source: 'B', comments: null, upvotes: null, claimsWithdrawal: false, goneSince: null },
    ]);
  });

  test('has the summary of the page first, then those of its digests, each once', () => {
    const by = (name: string, text: string) => ({ title: 'Tern', summary: { text, by: name, language: 'en' } });
    const { archive: summed } = archiveOf([
      digest('2024-12-30', [by('A', 'It flies.')], { path: 'digests/a' }),
      digest('2024-12-31', [by('A', 'It flies.')], { path: 'digests/b' }),
      digest('2025-01-01', [by('B', 'It flies $n$ miles.')], { path: 'digests/c' }),
    ]);
    expect(linesOf(summed, '2024-12')[0]?.['summaries']).toEqual([
      { text: 'It flies n miles.', by: 'B', language: 'en' },
      { text: 'It flies.', by: 'A', language: 'en' },
    ]);
  });

  test('names the topics of a paper, and none where it has none', () => {
    const { topics } = parseTopics('- { slug: birds, label: Birds, title: [tern, zebra finch] }');
    const papers = [{ title: 'Tern' }, { title: 'Ant' }];
    const listed = linesOf(archiveOf([digest('2025-01-01', papers)], [], [], topics).archive, '2025-01');
    expect(listed.map((line) => line['topics'])).toEqual([[], ['birds']]);
  });

  test('writes the unknown as null', () => {
    const known = Object.entries(linesOf(archive, '2025-01')[0] ?? {}).filter(([, value]) => value !== null);
    expect(Object.fromEntries(known)).toEqual({
      id: 'moth',
      permalink: '/papers/moth/',
      aliases: [],
      citationKey: 'moth2025',
      title: 'Moth',
      summaries: [],
      firstDigestOn: '2025-01-01',
      digests: [
        { date: '2025-01-01', source: null, comments: null, upvotes: null, claimsWithdrawal: false, goneSince: null },
      ],
      links: [],
    });
  });
});
