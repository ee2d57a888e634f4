import type { Wording } from '../../site/wording.ts';
import type { RankedPaper } from '../../vectors/taste.ts';
import type { ReaderTaste } from './reader-taste.ts';

/** From this cosine on, one paper is said to be like another. */
const LIKE = 0.3;

/** Says why a paper is where it is. */
export function whyLine(
  { id, like, cosine }: RankedPaper,
  { named }: Pick<ReaderTaste, 'named'>,
  wording: Wording,
): Node[] {
  if (like === id) return [new Text(wording.text('forYou.whySaved'))];
  const liked = like === null || cosine < LIKE ? null : named(like);
  if (!liked) return [new Text(wording.text('forYou.whyNot'))];
  const cite = document.createElement('cite');
  cite.dir = 'auto';
  if (liked.href === null) cite.textContent = liked.title;
  else cite.append(Object.assign(document.createElement('a'), { href: liked.href, textContent: liked.title }));
  const text = wording.text(liked.href === null ? 'forYou.whyFile' : 'forYou.why', { title: PLACE });
  const [before = '', after = ''] = text.split(PLACE);
  return [new Text(before), cite, new Text(after)];
}

/** Where the title goes: no text holds it. */
const PLACE = '\u0000';
