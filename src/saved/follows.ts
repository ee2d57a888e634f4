import { isRecord, parseRecord } from './parse-record.ts';

/** The start of the key under which a browser keeps what is followed; the base of the site follows it. */
export const FOLLOWING_KEY = 'daybook:following';

/** What can be followed: names that have a page, and words. */
const FOLLOW_KINDS = ['topic', 'organization', 'author', 'word'] as const;
export type FollowKind = (typeof FOLLOW_KINDS)[number];

/** Something that a reader follows. */
export interface Follow {
  readonly kind: FollowKind;
  /** The slug of its page; for words, the words themselves. */
  readonly id: string;
  /** Its name, as its page has it. */
  readonly name: string;
}

/** What a reader follows, each once, in the order in which it was followed. */
export type Follows = readonly Follow[];

/** Whether two are the same. */
export function isSameFollow(a: Pick<Follow, 'kind' | 'id'>, b: Pick<Follow, 'kind' | 'id'>): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** Words as something to follow. @example followWords(' diffusion  models ')?.id //=> 'diffusion models' */
export function followWords(typed: string): Follow | null {
  const words = typed.replace(/\s+/g, ' ').trim();
  return words === '' ? null : { kind: 'word', id: words.toLowerCase(), name: words };
}

/** With something more, which is followed once only. */
export function withFollow(follows: Follows, follow: Follow): Follows {
  return follows.some((other) => isSameFollow(other, follow)) ? follows : [...follows, follow];
}

export function withoutFollow(follows: Follows, follow: Pick<Follow, 'kind' | 'id'>): Follows {
  return follows.filter((other) => !isSameFollow(other, follow));
}

/** As text: JSON, one a line. */
export function formatFollows(follows: Follows): string {
  return `{"version":1,"following":${followLines(follows)}}\n`;
}

/** The value of `following` in a file. */
export function followLines(follows: Follows): string {
  return `[${follows.map((follow) => `\n${JSON.stringify(follow)}`).join(',')}\n]`;
}

/**
 * What a text has under `following`; what lacks a kind or an id is left out, and what else is known of one is kept.
 * @returns null where the text has none
 */
export function parseFollows(text: string): Follows | null {
  const { following } = parseRecord(text);
  return Array.isArray(following) ? following.flatMap(readFollow).reduce<Follows>(withFollow, []) : null;
}

/** What something read says of one follow; empty where it lacks a kind or an id. */
export function readFollow(value: unknown): Follow[] {
  if (!isRecord(value)) return [];
  const { kind, id, name } = value;
  const known = FOLLOW_KINDS.find((each) => each === kind);
  if (!known || typeof id !== 'string' || id === '') return [];
  return [{ ...value, kind: known, id, name: typeof name === 'string' && name !== '' ? name : id }];
}
