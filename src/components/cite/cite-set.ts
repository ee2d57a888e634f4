// Saves the papers of a page as a file of citations. What reads and writes them is loaded when a reader asks for it.

const control = document.querySelector<HTMLDetailsElement>('.cite[data-words]');

control?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement && target.value !== '') void save(control, target);
});

async function save(from: HTMLDetailsElement, button: HTMLButtonElement): Promise<void> {
  const saver = await import('./save-set.ts').catch(() => null);
  if (saver) return saver.saveSet(from, button);
  const status = from.querySelector('[role=status]');
  const [failed = ''] = (from.dataset['words'] ?? '').split('|');
  if (status) status.textContent = failed.replace('{file}', button.textContent);
}
