// Finds authors and organizations while a reader types. The list is loaded when the field gets the focus.
import { matchingNames, type ListedName } from './matching-names.ts';

const form = document.querySelector<HTMLElement>('.find-name');
const field = form?.querySelector('input');
const found = form?.querySelector('ul');
const status = form?.querySelector('[role=status]');
let names: Promise<readonly ListedName[]> | undefined;

/** Loads the list once; after a failure, anew. */
function load(address: string): Promise<readonly ListedName[]> {
  names ??= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return answer.json() as Promise<readonly ListedName[]>;
  });
  names.catch(() => (names = undefined));
  return names;
}

if (form && field && found && status) {
  const { list = '', base = '', none = '', failed = '' } = form.dataset;
  const show = async (): Promise<void> => {
    const typed = field.value;
    try {
      const matching = matchingNames(await load(list), typed);
      if (field.value !== typed) return;
      found.replaceChildren(...matching.map((name) => linkTo(name, base)));
      status.textContent = typed.trim() === '' || matching.length > 0 ? '' : none;
    } catch {
      found.replaceChildren();
      status.textContent = failed;
    }
  };
  field.addEventListener('focus', () => void load(list).catch(() => undefined));
  field.addEventListener('input', () => void show());
}

function linkTo({ slug, name, papers }: ListedName, base: string): HTMLLIElement {
  const [item, link, count] = [
    document.createElement('li'),
    document.createElement('a'),
    document.createElement('span'),
  ] as const;
  link.href = `${base}${encodeURIComponent(slug)}/`;
  link.textContent = name;
  count.className = 'quiet';
  count.textContent = papers.toLocaleString(document.documentElement.lang);
  item.append(link, ' ', count);
  return item;
}
