// Offers the order "for you" once enough is known of the reader. What ranks a page is loaded when that is asked for.

import { isEnough, type ForYouState } from '../../saved/for-you-state.ts';
import { LIST_CHANGED, ListStorage } from '../../saved/list-storage.ts';
import { keepForYou, keptForYou } from './kept-state.ts';
import type { RankedPage } from './arrange-papers.ts';

const place = document.querySelector<HTMLElement>('#for-you-control');
if (place) offer(place);

function offer(control: HTMLElement): void {
  const savedUrl = control.dataset['saved'] ?? '';
  const [knows = '', failed = ''] = control.dataset['words']?.split('|') ?? [];
  const base = new URL('..', new URL(savedUrl, location.href)).pathname;
  const storage = new ListStorage(base);
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: control.dataset['label'],
    ariaPressed: 'false',
  });
  const link = Object.assign(document.createElement('a'), {
    href: `${savedUrl}#for-you`,
    textContent: knows,
    hidden: true,
  });
  const status = document.createElement('span');
  status.role = 'status';
  control.append(button, ' ', link, ' ', status);
  let wanted = false;
  let ranked: RankedPage | null = null;

  const show = (): void => {
    // What takes papers off the list leaves the page as it is, and the way back on it.
    control.hidden = !wanted && !isEnough(storage.read(), keptForYou(base));
  };
  const rank = async (isOn: boolean): Promise<void> => {
    wanted = isOn;
    button.ariaPressed = String(isOn);
    link.hidden = !isOn;
    status.textContent = '';
    ranked?.undo();
    ranked = null;
    if (!isOn) return;
    // Without a connection, the script may be missing as well.
    const script = await import('./rank-page.ts').catch(() => null);
    const page = await script?.rankPage(savedUrl, storage);
    if (!page) {
      await rank(false);
      status.textContent = failed;
      // Another click may have come while it was loading.
    } else if (wanted && !ranked) (ranked = page).apply();
  };
  const keep = (change: Partial<ForYouState>): void => keepForYou(base, { ...keptForYou(base), ...change });

  button.addEventListener('click', () => {
    keep({ isOn: !wanted });
    void rank(!wanted);
  });
  // The other order of a day takes the place of this one.
  const order = document.querySelector<HTMLSelectElement>('#order');
  order?.addEventListener('change', () => {
    if (!wanted) return;
    keep({ isOn: false });
    void rank(false);
    order.dispatchEvent(new Event('change'));
  });
  storage.onOtherTab(show);
  addEventListener(LIST_CHANGED, show);
  addEventListener('pageshow', show);
  show();
  // An address may name an entry of the day, which is then elsewhere.
  if (!control.hidden && keptForYou(base).isOn)
    void rank(true).then(() => document.querySelector(':target')?.scrollIntoView());
}
