import type { PaperLine } from '../export/data/paper-line-schema.ts';
import { comparedWords } from '../text/compared-words.ts';
import { nameKey } from '../text/name-key.ts';
import type { Follow, FollowKind, Follows } from './follows.ts';

/** What is known of a paper: of one that has no line, its title and its text alone. */
export type MatchedPaper = Pick<PaperLine, 'title' | 'abstract'> &
  Partial<Pick<PaperLine, 'authors' | 'organization' | 'topics'>>;

/** Of what is followed, what a paper is about or by. */
export function followsOf(paper: MatchedPaper, follows: Follows): Follow[] {
  const words = ` ${comparedWords(`${paper.title}. ${paper.abstract ?? ''}`).join(' ')} `;
  return follows.filter((follow) => MATCHES[follow.kind](follow, paper, words));
}

/** Whether something can be followed in what a page shows: for all else, the data files are needed. */
export function isWord({ kind }: Follow): boolean {
  return kind === 'word';
}

const MATCHES: Readonly<Record<FollowKind, (follow: Follow, paper: MatchedPaper, words: string) => boolean>> = {
  topic: ({ id }, { topics }) => topics?.includes(id) ?? false,
  organization: ({ name }, { organization }) => typeof organization === 'string' && isSameName(organization, name),
  author: ({ name }, { authors }) => authors?.some((author) => isSameName(author, name)) ?? false,
  word: ({ name }, _, words) => words.includes(` ${comparedWords(name).join(' ')} `),
};

function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
