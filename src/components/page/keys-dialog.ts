import { createElement } from '../../search/page/elements.ts';
import { loadSearchPage } from '../../search/page/search-config.ts';
import type { StringKey } from '../../site/strings.ts';
import type { Wording } from '../../site/wording.ts';
import { keep, kept, KEYS_KEY } from './keep.ts';

/** The keys and what they do. */
const KEYS = [
  ['/', 'keys.search'],
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['o', 'keys.open'],
  ['s', 'keys.save'],
  ['?', 'keys.help'],
] as const satisfies readonly (readonly [string, StringKey])[];

let loading: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the list of keys, with the choice to switch them off.
 * @param searchUrl address of the search page, which has the words
 */
export async function openKeys(searchUrl: string): Promise<void> {
  loading ??= loadSearchPage(searchUrl).then(({ config }) => createDialog(config.wording));
  // After a failure, the next call tries again.
  loading.catch(() => (loading = undefined));
  (await loading).showModal();
}

function createDialog({ text }: Wording): HTMLDialogElement {
  const dialog = createElement('dialog', '', 'quick');
  dialog.ariaLabel = text('keys.title');
  const list = createElement('ul');
  for (const [name, meaning] of KEYS) {
    const item = createElement('li');
    const line = createElement('p');
    line.append(createElement('kbd', name), ` ${text(meaning)}`);
    item.append(line);
    list.append(item);
  }
  const label = createElement('label');
  const isOn = Object.assign(createElement('input'), { type: 'checkbox', checked: kept(KEYS_KEY) !== 'off' });
  isOn.addEventListener('change', () => keep(KEYS_KEY, isOn.checked ? '' : 'off'));
  label.append(isOn, ` ${text('keys.on')}`);
  const close = Object.assign(createElement('button', text('search.close')), { type: 'button' });
  close.addEventListener('click', () => dialog.close());
  dialog.append(createElement('h2', text('keys.title')), list, label, close);
  document.body.append(dialog);
  return dialog;
}
