// The choice of a theme: system, light or dark.

import { keep } from './keep.ts';

const KEY = 'daybook:theme';
const THEMES = ['auto', 'light', 'dark'];

/** Where scripts add their controls, and the labels of these. */
export const place = document.querySelector<HTMLElement>('#theme');
export const labels = place?.dataset['labels']?.split('|') ?? [];
const root = document.documentElement;

if (place) {
  const [label = '', ...names] = labels;
  const select = document.createElement('select');
  select.append(...THEMES.map((theme, index) => new Option(names[index], theme)));
  select.value = root.dataset['theme'] ?? 'auto';
  select.addEventListener('change', () => {
    root.dataset['theme'] = select.value;
    keep(KEY, select.value);
  });
  const control = document.createElement('label');
  control.append(`${label} `, select);
  place.append(control);
}
