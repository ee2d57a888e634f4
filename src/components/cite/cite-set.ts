// Saves the papers of a page as a file of citations. What reads and writes them is loaded when a reader asks for it.

import { CITATION_FORMATS } from '../../export/citation/citation-formats.ts';

// What has such a control and is a topic, an organization or an author can be followed.
if (/\/(?:topic|organization|author)s\//.test(location.pathname))
  import('../saved/follow-button.ts').catch(() => undefined);

const control = document.querySelector<HTMLDetailsElement>('.cite[data-words]');

control?.append(...offer());
control?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement && target.value !== '') void save(control, target);
});

/** A button for each format, and the place that says how it goes. */
function offer(): HTMLElement[] {
  const buttons = document.createElement('p');
  for (const [value, textContent] of Object.entries(CITATION_FORMATS)) {
    buttons.append(Object.assign(document.createElement('button'), { type: 'button', value, textContent }), ' ');
  }
  const status = Object.assign(document.createElement('p'), { className: 'quiet', role: 'status' });
  return [buttons, status];
}

async function save(from: HTMLDetailsElement, button: HTMLButtonElement): Promise<void> {
  const saver = await import('./save-set.ts').catch(() => null);
  if (saver) return saver.saveSet(from, button);
  const status = from.querySelector('[role=status]');
  const [failed = ''] = (from.dataset['words'] ?? '').split('|');
  if (status) status.textContent = failed.replace('{file}', button.textContent);
}
