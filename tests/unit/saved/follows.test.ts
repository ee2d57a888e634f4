import { describe, expect, test } from 'vitest';
import { FollowStorage } from '../../../src/saved/follow-storage.ts';
import {
  followWords,
  formatFollows,
  parseFollows,
  withFollow,
  withoutFollow,
  type Follow,
} from '../../../src/saved/follows.ts';
import { formatList, newlySaved, parseList } from '../../../src/saved/reading-list.ts';
import { followLines } from '../../../src/saved/follows.ts';

const agents: Follow = { kind: 'topic', id: 'agents', name: 'Agents' };
const ada: Follow = { kind: 'author', id: 'ada-byron', name: 'Ada Byron' };

describe('parseFollows', () => {
  test('reads what formatFollows wrote, with what a later version may have added', () => {
    const follows = [agents, { ...ada, since: 2030 }];
    expect(parseFollows(formatFollows(follows))).toEqual(follows);
    expect(parseFollows(formatFollows([]))).toEqual([]);
  });

  test('reads it in the file of a list, which reads as a list all the same', () => {
    const list = [newlySaved({ id: '2511.00001', title: 'Tides' }, 1)];
    const text = formatList(list, `,"following":${followLines([agents])}`);
    expect([parseFollows(text), parseList(text)]).toEqual([[agents], list]);
  });

  test.each(['', 'null', '[]', '{"following":1}', '{"papers":[]}', '{"following":[{"kind"'])(
    'finds none in %s',
    (text) => expect(parseFollows(text)).toBeNull(),
  );

  test('leaves out what it cannot know, and follows nothing twice', () => {
    const text = JSON.stringify({
      following: [
        agents,
        agents,
        null,
        1,
        { kind: 'venue', id: 'a' },
        { kind: 'word', id: '' },
        { kind: 'word', id: 'fog' },
      ],
    });
    expect(parseFollows(text)).toEqual([agents, { kind: 'word', id: 'fog', name: 'fog' }]);
  });
});

describe('withFollow and withoutFollow', () => {
  test('add something once, and take it off', () => {
    const both = withFollow(withFollow([agents], ada), { ...agents, name: 'Another' });
    expect(both).toEqual([agents, ada]);
    expect(withoutFollow(both, agents)).toEqual([ada]);
  });
});

describe('followWords', () => {
  test.each([
    [' Diffusion  Models ', { kind: 'word', id: 'diffusion models', name: 'Diffusion Models' }],
    ['  ', null],
  ])('of `%s`', (typed, follow) => expect(followWords(typed)).toEqual(follow));
});

describe('FollowStorage', () => {
  test('never undoes what another tab has done, and keeps two sites of one origin apart', () => {
    const values = new Map<string, string>();
    const storage = {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    } as Storage;
    const [first, second] = [new FollowStorage('/a/', storage), new FollowStorage('/a/', storage)];
    first.change((follows) => withFollow(follows, agents));
    second.change((follows) => withFollow(follows, ada));
    first.change((follows) => withoutFollow(follows, agents));
    expect([second.read(), new FollowStorage('/b/', storage).read()]).toEqual([[ada], []]);
  });
});
