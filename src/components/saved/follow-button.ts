// A button on the pages of topics, organizations and authors, by which a reader follows them.

import { FollowStorage } from '../../saved/follow-storage.ts';
import { isSameFollow, withFollow, withoutFollow, type Follow, type FollowKind } from '../../saved/follows.ts';

const listLink = document.querySelector<HTMLAnchorElement>('.saved');
const base = new URL('..', listLink?.href ?? location.href).pathname;
const header = document.querySelector('.page-header');
// The page of a slug that several share has none: it lists names, not papers.
const control = document.querySelector<HTMLElement>('.cite[data-words]');
const followed = followedHere();
if (header && control && followed) addButton(header, followed);

function addButton(place: Element, follow: Follow): void {
  const storage = new FollowStorage(base);
  const button = document.createElement('button');
  const label = control?.dataset['words']?.split('|')[2] ?? '';
  Object.assign(button, { type: 'button', className: 'save follow', textContent: label });
  button.ariaLabel = `${label}: ${follow.name}`;
  const show = (): void => {
    button.ariaPressed = String(storage.read().some((other) => isSameFollow(other, follow)));
  };
  button.addEventListener('click', () => {
    const isFollowed = button.ariaPressed === 'true';
    storage.change((follows) => (isFollowed ? withoutFollow(follows, follow) : withFollow(follows, follow)));
    show();
  });
  storage.onOtherTab(show);
  addEventListener('pageshow', show);
  show();
  const facts = place.querySelector('.quiet');
  if (facts) facts.append(' ', button);
  else place.append(button);
}

/** What the page is about. */
function followedHere(): Follow | null {
  const [, kind, slug] =
    /^(topic|organization|author)s\/(?!by-letter\/)([^/]+)\//.exec(location.pathname.slice(base.length)) ?? [];
  const name = header?.querySelector('h1')?.textContent.trim();
  return kind && slug && name ? { kind: kind as FollowKind, id: decodeURIComponent(slug), name } : null;
}
