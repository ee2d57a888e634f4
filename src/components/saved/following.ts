import { followedFeeds, followFeedLines } from '../../saved/follow-exports.ts';
import type { FollowStorage } from '../../saved/follow-storage.ts';
import { followWords, withFollow, withoutFollow, type Follow, type FollowKind } from '../../saved/follows.ts';
import { announce, createElement } from '../../search/page/elements.ts';
import type { StringKey } from '../../site/strings.ts';
import type { Wording } from '../../site/wording.ts';
import { saveFile } from '../paper/save-file.ts';
import { part } from './part.ts';

/** What each kind is called. */
const LABELS = {
  topic: 'topic.label',
  organization: 'organization.label',
  author: 'author.label',
  word: 'follow.words',
} as const satisfies Record<FollowKind, StringKey>;

/**
 * Shows what is followed, and lets the reader add words, take off what is followed and save it as files.
 * @param onChange called whenever something else is followed
 * @returns what shows it anew
 */
export function showFollowing(
  storage: FollowStorage,
  base: string,
  wording: Wording,
  onChange: () => void,
): () => void {
  const list = part('#saved-following ul');
  const field = part<HTMLInputElement>('#saved-following [name=words]');
  const show = (): void => {
    const follows = storage.read();
    list.replaceChildren(...follows.map((follow) => rowOf(follow, base, wording, () => remove(follow))));
    part('#saved-follow-files').hidden = follows.length === 0;
    part('#saved-follow-files [value=opml]').hidden = followedFeeds(follows).length === 0;
    announce(part('#saved-following [role=status]'), follows.length === 0 ? wording.text('follow.none') : '');
    onChange();
  };
  const remove = (follow: Follow): void => {
    storage.change((follows) => withoutFollow(follows, follow));
    show();
    field.focus();
  };
  part('#saved-following form').addEventListener('submit', (event) => {
    event.preventDefault();
    const follow = followWords(field.value);
    if (follow) storage.change((follows) => withFollow(follows, follow));
    field.value = '';
    show();
  });
  part('#saved-follow-files').addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) void saveFollows(target.value, storage, base, wording);
  });
  storage.onOtherTab(show);
  show();
  return show;
}

function rowOf({ kind, id, name }: Follow, base: string, wording: Wording, remove: () => void): HTMLLIElement {
  const row = createElement('li');
  const href =
    kind === 'word' ? `${base}search/?${new URLSearchParams({ q: name }).toString()}` : pageOf(kind, id, base);
  const label = wording.text('follow.button');
  const button = Object.assign(createElement('button', label, 'save'), { type: 'button' });
  button.ariaPressed = 'true';
  button.ariaLabel = wording.labelled(label, name);
  button.addEventListener('click', remove);
  row.append(
    Object.assign(createElement('a', name), { href, dir: 'auto' }),
    ' ',
    createElement('span', wording.text(LABELS[kind]), 'quiet'),
    ' ',
    button,
  );
  return row;
}

async function saveFollows(extension: string, storage: FollowStorage, base: string, wording: Wording): Promise<void> {
  const follows = storage.read();
  if (extension === 'yml') {
    saveFile(followFeedLines(follows), { name: 'feeds.yml', type: 'application/yaml' });
    return;
  }
  const { generateOpml } = await import('feedsmith');
  const outlines = followedFeeds(follows).map(({ id, name }) => {
    const htmlUrl = new URL(pageOf('topic', id, base), location.href).href;
    return { text: name, title: name, type: 'rss', xmlUrl: `${htmlUrl}feed.xml`, htmlUrl };
  });
  const opml = generateOpml({ head: { title: wording.text('follow.title') }, body: { outlines } });
  saveFile(opml, { name: 'following.opml', type: 'text/x-opml' });
}

function pageOf(kind: Exclude<FollowKind, 'word'>, slug: string, base: string): string {
  return `${base}${kind}s/${encodeURIComponent(slug)}/`;
}
