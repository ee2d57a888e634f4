import { describe, expect, test } from 'vitest';
import type { Follow } from '../../../src/saved/follows.ts';
import { followsOf } from '../../../src/saved/match-follows.ts';

const paper = {
  title: 'Diffusion Models for Tides',
  abstract: 'We predict the sea.',
  authors: ['Ada  Byron', 'Paul Erdős'],
  organization: 'Quay Institute',
  topics: ['agents'],
};
const word = (name: string): Follow => ({ kind: 'word', id: name.toLowerCase(), name });

describe('followsOf', () => {
  test.each<[Follow, boolean]>([
    [{ kind: 'topic', id: 'agents', name: 'Agents' }, true],
    [{ kind: 'topic', id: 'retrieval', name: 'Retrieval' }, false],
    [{ kind: 'author', id: 'ada-byron', name: 'ada byron' }, true],
    [{ kind: 'author', id: 'erdos', name: 'Erdős' }, false],
    [{ kind: 'organization', id: 'quay-institute', name: 'Quay institute' }, true],
    [word('diffusion'), true],
    [word('Diffusion model'), true],
    [word('model diffusion'), false],
    [word('diffus'), false],
    [word('sea'), true],
    [word('–'), false],
  ])('%j: %s', (follow, isFound) => expect(followsOf(paper, [follow])).toEqual(isFound ? [follow] : []));

  test('finds words alone where nothing else is known', () => {
    const follows = [word('tides'), { kind: 'topic', id: 'agents', name: 'Agents' } as const];
    expect(followsOf({ title: 'Tides', abstract: null }, follows)).toEqual([word('tides')]);
  });

  test('finds words of a language without spaces', () => {
    expect(followsOf({ title: '数云', abstract: null }, [word('云')])).toEqual([word('云')]);
  });
});
