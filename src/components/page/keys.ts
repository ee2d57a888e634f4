// Single keys for those who read without a mouse. `?` lists them, and they can all be switched off (WCAG 2.1.4). What they do is
// loaded with the first of them.

import { kept, KEYS_KEY } from './keep.ts';
import { labels, place } from './theme.ts';

const KEYS = '/jkos?';

let loading: Promise<{ act(key: string): void }> | undefined;

/** Keys that are pressed while the first one is loading wait for their turn. */
function press(key: string): void {
  loading ??= import('./key-actions.ts');
  loading.then(
    ({ act }) => act(key),
    // The next one tries again.
    () => (loading = undefined),
  );
}

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const isTyped = target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]');
  if (key.length > 1 || !KEYS.includes(key) || isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
  if (kept(KEYS_KEY) === 'off') return;
  event.preventDefault();
  press(key);
});

if (place) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: labels.at(-1) });
  button.addEventListener('click', () => press('?'));
  place.append(' ', button);
}
