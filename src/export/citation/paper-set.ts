import { nameKey } from '../../text/name-key.ts';
import type { PaperLine } from '../data/paper-line-schema.ts';

/** Papers that a reader saves as one file, described without a list of them. */
export interface PaperSet {
  /** The months whose data files hold the papers, oldest first. */
  readonly months: readonly string[];
  readonly count: number;
  readonly rule: SetRule;
  /** Of `days` the first and the last, joined by `/`; of others a slug or a name. */
  readonly value: string;
}

/** What the papers of a set have in common; `listed` are those that their page lists. */
export type SetRule = 'listed' | 'days' | 'topic' | 'author' | 'organization';

/** The place of a paper in its page; undefined where the page does not list it. */
export type PlaceOf = (line: PaperLine) => number | undefined;

/** Makes a test of whether a paper is in a set. */
export function membership({ rule, value }: Pick<PaperSet, 'rule' | 'value'>, placeOf: PlaceOf): Membership {
  return rule === 'listed' ? (line) => placeOf(line) !== undefined : RULES[rule](value);
}

/**
 * The papers of a set in its page's order, then those that only further pages list: of days from the oldest, of everything
 * else from the newest.
 * @param lines by first day, then id
 */
export function inPageOrder(lines: readonly PaperLine[], rule: SetRule, placeOf: PlaceOf): PaperLine[] {
  const listed = lines.filter((line) => placeOf(line) !== undefined);
  const others = lines.filter((line) => placeOf(line) === undefined);
  return [
    ...listed.toSorted((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0)),
    ...(rule === 'days' ? others : others.toReversed()),
  ];
}

type Membership = (line: PaperLine) => boolean;

const RULES: Readonly<Record<Exclude<SetRule, 'listed'>, (value: string) => Membership>> = {
  days: (value) => {
    const [first = '', last = ''] = value.split('/');
    return ({ digests }) => digests.some(({ date }) => first <= date && date <= last);
  },
  topic:
    (slug) =>
    ({ topics }) =>
      topics?.includes(slug) === true,
  author: (name) => {
    const key = nameKey(name);
    return ({ authors }) => (authors ?? []).some((author) => nameKey(author) === key);
  },
  organization: (name) => {
    const key = nameKey(name);
    return ({ organization }) => organization !== null && nameKey(organization) === key;
  },
};
