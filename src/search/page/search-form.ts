import { formatRequest, isFiltered, parseRequest, type SearchOrder, type SearchRequest } from '../request.ts';

/** The form of the search page, as a request. */
export interface SearchForm {
  readonly input: HTMLInputElement;
  read(): SearchRequest;
  /** Leaves out values that the form does not offer. */
  write(request: SearchRequest): void;
  /** @param change gets whether the reader is done: not while typing */
  onChange(change: (isDone: boolean) => void): void;
}

/** Wires the form; its fields have the names of an address's parameters. */
export function searchForm(form: HTMLFormElement, usual: SearchOrder): SearchForm {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const filters = form.querySelector('details');
  const offered = Array.from(form.querySelectorAll<HTMLOptionElement>('datalist option'), ({ value }) => value);
  const asOffered = (typed: string): string | undefined =>
    offered.find((name) => name.toLowerCase() === typed.trim().toLowerCase());
  const read = (): SearchRequest => {
    const fields = new URLSearchParams(Array.from(new FormData(form), ([name, value]) => [name, String(value)]));
    const organization = fields.get('organization') ?? '';
    fields.set('organization', asOffered(organization) ?? organization);
    return parseRequest(fields.toString(), usual);
  };
  const write = (request: SearchRequest): void => {
    const asked = new URLSearchParams(formatRequest(request, usual));
    asked.set('sort', request.order);
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = asked.has(field.name);
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = asked.get(field.name) ?? '';
        if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
      }
    }
    if (filters && isFiltered(request)) filters.open = true;
  };
  return {
    input,
    read,
    write,
    onChange: (change) => {
      form.addEventListener('input', ({ target }) => {
        if (target === input) change(false);
        // Part of a name is none.
        else if (target instanceof HTMLInputElement && asOffered(target.value) !== undefined) change(true);
      });
      form.addEventListener('change', ({ target }) => {
        if (target !== input) change(true);
      });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        change(true);
      });
      form.querySelector('button[type="button"]')?.addEventListener('click', () => {
        write({ ...read(), filters: {} });
        change(true);
      });
    },
  };
}
