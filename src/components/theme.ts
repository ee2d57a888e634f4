const KEY = 'daybook:theme';

const select = document.querySelector<HTMLSelectElement>('#theme');
const root = document.documentElement;

if (select) {
  select.value = root.dataset['theme'] ?? 'auto';
  select.addEventListener('change', () => {
    root.dataset['theme'] = select.value;
    try {
      localStorage.setItem(KEY, select.value);
    } catch {
      // Storage is off: the choice holds for this page.
    }
  });
}
