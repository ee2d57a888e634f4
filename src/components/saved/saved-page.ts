// The page of the reading list: everything happens in the browser, and nothing about the list leaves it.

import { LIST_CHANGED, ListStorage } from '../../saved/list-storage.ts';
import { listOfFragment, type CarriedList } from '../../saved/list-address.ts';
import { FollowStorage } from '../../saved/follow-storage.ts';
import { withFollow } from '../../saved/follows.ts';
import { mergeLists } from '../../saved/reading-list.ts';
import type { Wording } from '../../site/wording.ts';
import { announce } from '../../search/page/elements.ts';
import { createDebounce } from '../../search/page/debounce.ts';
import { readSavedConfig } from './saved-config.ts';
import { keep, kept } from '../page/keep.ts';
import { saveFile } from '../paper/save-file.ts';
import { showFollowing } from './following.ts';
import { exportList, fillTitles, importFile, type ListContext } from './list-files.ts';
import { ListView } from './list-view.ts';
import { OfflineChoice } from './offline-choice.ts';
import { part } from './part.ts';

/** From this many papers on, a reader is reminded to save them as a file. */
const WORTH_A_FILE = 10;

const root = document.querySelector<HTMLElement>('#saved');
if (root) run(root);

function run(page: HTMLElement): void {
  const files = readSavedConfig(page);
  const { base, wording } = files;
  const storage = new ListStorage(base);
  const follows = new FollowStorage(base);
  const forYou = document.querySelector<HTMLDetailsElement>('#for-you');
  const context: ListContext = { storage, follows, files, wording, hasVectors: forYou !== null };
  const fileKey = `daybook:saved-file:${base}`;
  const carry = part<HTMLDetailsElement>('#saved-carry');

  const remind = (): void => {
    const savedAt = Number(kept(fileKey) ?? 0);
    const count = storage.read().filter((paper) => paper.savedAt > savedAt).length;
    const texts = [wording.text('saved.remind', { count }), ...(isSafariTab() ? [wording.text('saved.safari')] : [])];
    part('#saved-remind').textContent = wording.sentences(texts);
    part('#saved-remind').hidden = count < WORTH_A_FILE;
  };
  const showCarry = async (): Promise<void> => {
    // Without a connection, it may be missing.
    const carried = await import('./carry.ts').catch(() => null);
    await carried?.showCarry({ list: storage.read(), follows: follows.read() }, wording);
  };
  const offline = new OfflineChoice(storage, base, wording);
  const [pause, offlinePause] = [createDebounce(), createDebounce()];
  let isOwnChange = false;
  const view = new ListView(storage, base, wording, () => {
    isOwnChange = true;
    dispatchEvent(new Event(LIST_CHANGED));
    isOwnChange = false;
    remind();
    offerFiles();
    offlinePause.schedule(() => offline.update());
  });
  // What is followed is in the file and the address of the list, even of an empty one.
  const offerFiles = (): void => {
    if (carry.open) pause.schedule(() => void showCarry());
    part('#saved-export').hidden = storage.read().length === 0 && follows.read().length === 0;
  };
  const refresh = async (): Promise<void> => {
    view.arrange();
    if (await fillTitles(context)) view.arrange();
  };
  const add = async (chosen: Iterable<File>): Promise<void> => {
    const results: string[] = [];
    const say = (texts: readonly string[]): void => announce(part('#saved-import-status'), wording.longList(texts));
    for (const file of chosen) {
      say([...results, wording.text('saved.reading', { file: file.name })]);
      results.push(await importFile(file, context));
      say(results);
    }
    showFollows();
    await refresh();
  };

  const showFollows = showFollowing(follows, base, wording, offerFiles);

  void refresh();
  storage.onOtherTab(() => view.arrange());
  // The star of a paper that was found.
  addEventListener(LIST_CHANGED, () => {
    if (!isOwnChange) view.arrange();
  });
  part('#saved-export').addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    void exportList(target.value, context).then((isWhole) => {
      if (isWhole) keep(fileKey, String(Date.now()));
      remind();
    });
  });
  const field = part<HTMLInputElement>('[type=file]');
  field.addEventListener('change', () => void add(field.files ?? []));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    void add(event.dataTransfer?.files ?? []);
  });
  carry.addEventListener('toggle', () => void (carry.open && showCarry()));
  const copy = part<HTMLButtonElement>('.saved-address button');
  copy.addEventListener('click', () => {
    const copied = navigator.clipboard.writeText(part<HTMLInputElement>('.saved-address input').value);
    void copied.then(() => (copy.textContent = copy.dataset['copied'] ?? ''));
  });
  offerDamaged(storage);
  if (forYou) offerForYou(forYou, storage);
  const receive = (): void =>
    void offerReceived(context, () => {
      showFollows();
      return refresh();
    });
  receive();
  addEventListener('hashchange', receive);
}

/** Shows what the order "for you" knows once a reader opens it, or follows a link to it. */
function offerForYou(place: HTMLDetailsElement, storage: ListStorage): void {
  place.addEventListener('toggle', () => {
    if (place.open) void import('../for-you/for-you-panel.ts').then(({ showPanel }) => showPanel(storage));
  });
  const follow = (): void => {
    if (location.hash === '#for-you') place.open = true;
  };
  follow();
  addEventListener('hashchange', follow);
}

/** Offers what the browser kept and is no list as a file. */
function offerDamaged(storage: ListStorage): void {
  const place = part('#saved-damaged');
  place.hidden = storage.damaged() === null;
  place.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.value === 'save') saveFile(storage.damaged() ?? '', { name: 'reading-list.txt', type: 'text/plain' });
    else {
      storage.forgetDamaged();
      place.hidden = true;
    }
  });
}

/** Offers to add the list that the address of the page brings, and to follow what it brings: a reader may have followed anybody's link. */
async function offerReceived({ storage, follows, wording }: ListContext, refresh: () => Promise<void>): Promise<void> {
  if (!location.hash.startsWith('#list=')) return;
  const carried = await listOfFragment(location.hash, Date.now());
  const { list, follows: followed } = carried ?? { list: [], follows: [] };
  const place = part('#saved-received');
  const button = part<HTMLButtonElement>('#saved-received button');
  part('#saved-received p').textContent = carried ? receivedText(carried, wording) : wording.text('saved.notReceived');
  button.textContent = wording.text(list.length > 0 ? 'saved.receive' : 'follow.button');
  button.hidden = list.length + followed.length === 0;
  place.hidden = false;
  button.onclick = () => {
    storage.change((saved) => mergeLists(saved, list));
    follows.change((known) => followed.reduce(withFollow, known));
    history.replaceState(null, '', location.pathname);
    place.hidden = true;
    void refresh();
  };
}

/** What an address brings: how many papers, and what is followed by name. */
function receivedText({ list, follows }: CarriedList, wording: Wording): string {
  const names = wording.longList(follows.map(({ name }) => name));
  return wording.sentences([
    list.length > 0 || names === '' ? wording.text('saved.received', { count: list.length }) : '',
    names === '' ? '' : wording.labelled(wording.text('follow.title'), names),
  ]);
}

/** Whether this is Safari, which deletes what a site keeps, and the site is not on the home screen. */
function isSafariTab(): boolean {
  return navigator.vendor.startsWith('Apple') && !matchMedia('(display-mode: standalone)').matches;
}
