import { splitFilters } from '../edit-query.ts';
import { formatRequest, isAsking, isFiltered, parseRequest, type SearchRequest } from '../request.ts';
import { isSameName } from '../same-name.ts';
import { completionsOf } from './completions.ts';
import { createElement } from './elements.ts';

/** The form of the search page: reads and writes requests. Its fields have the names of the address's parameters. */
export class SearchForm {
  readonly element: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The organizations that the form offers. */
  readonly #organizations: readonly string[];

  constructor(form: HTMLFormElement) {
    this.input = form.elements.namedItem('q') as HTMLInputElement;
    this.element = form;
    this.#organizations = Array.from(form.querySelectorAll<HTMLOptionElement>('datalist option'), ({ value }) => value);
    this.#complete();
  }

  /** The request that the fields make. */
  read(): SearchRequest {
    const fields = new URLSearchParams(
      Array.from(new FormData(this.element), ([name, value]) => [name, String(value)]),
    );
    const organization = fields.get('organization') ?? '';
    fields.set('organization', this.#findOrganization(organization) ?? organization);
    return parseRequest(fields.toString());
  }

  /** The request that the fields make, as the query string of its address; empty where they ask for nothing. */
  format(): string {
    return formatRequest(this.read());
  }

  /** Whether the fields ask for anything. */
  isAsking(): boolean {
    return isAsking(this.read());
  }

  /** A value of a filter as the form shows it. */
  labelOf(name: string, value: string): string {
    const options = [...this.element.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`)];
    return options.find((option) => option.value === value)?.text ?? value;
  }

  /** Moves the filters that the query sets into their own fields, where these offer them. */
  settle(): void {
    const { filters, rest } = splitFilters(this.input.value);
    const fields = Object.entries(filters).map(([name, value]) => ({ field: this.#fieldOf(name), value }));
    if (fields.length === 0 || !fields.every(({ field, value }) => field !== null && offers(field, value))) return;
    for (const { field, value } of fields) if (field) field.value = value;
    this.input.value = rest;
  }

  #fieldOf(name: string): HTMLInputElement | HTMLSelectElement | null {
    const field = this.element.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
  }

  /** Offers the fields of a query, and their values, while a reader types. */
  #complete(): void {
    const list = createElement('datalist');
    list.id = 'completions';
    this.element.append(list);
    const valuesOf = (name: string): string[] =>
      Array.from(
        this.element.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`),
        ({ value }) => value,
      );
    const values = { topic: valuesOf('topic'), year: valuesOf('year'), org: this.#organizations };
    this.input.addEventListener('input', () => {
      const options = completionsOf(this.input.value, values).map((text) => {
        const option = createElement('option');
        option.value = text;
        return option;
      });
      list.replaceChildren(...options);
      // With a list, it would be announced as one all the time.
      if (options.length > 0) this.input.setAttribute('list', list.id);
      else this.input.removeAttribute('list');
    });
  }

  /** Sets the fields, and shows the filters if any is set. A value that a field does not offer leaves it empty. */
  write(request: SearchRequest): void {
    const values = new URLSearchParams(formatRequest(request));
    values.set('sort', request.order);
    for (const field of this.element.elements) writeField(field, values);
    const filters = this.element.querySelector('details');
    if (filters && isFiltered(request)) filters.open = true;
  }

  /** Calls back while a reader types a query. */
  onType(listener: () => void): void {
    this.element.addEventListener('input', ({ target }) => {
      if (target === this.input) listener();
    });
  }

  /** Calls back when a reader submits the query. */
  onSubmit(listener: () => void): void {
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      listener();
    });
  }

  /** Calls back when a reader sets or clears a filter. */
  onFilter(listener: () => void): void {
    this.element.addEventListener('input', ({ target }) => {
      // A name that is typed only in part is none that the form offers.
      const isTextFilter = target instanceof HTMLInputElement && target !== this.input;
      if (isTextFilter && this.#findOrganization(target.value) !== undefined) listener();
    });
    this.element.addEventListener('change', ({ target }) => {
      if (target !== this.input) listener();
    });
    this.element.querySelector('.filters button')?.addEventListener('click', () => {
      this.write({ ...this.read(), filters: {} });
      listener();
    });
  }

  #findOrganization(typed: string): string | undefined {
    return this.#organizations.find((offered) => isSameName(offered, typed.trim()));
  }
}

/** Whether a field has a value to choose. */
function offers(field: HTMLInputElement | HTMLSelectElement, value: string): boolean {
  return field instanceof HTMLInputElement || Array.from(field.options).some((option) => option.value === value);
}

function writeField(field: Element, values: URLSearchParams): void {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = values.has(field.name);
  else if (field instanceof HTMLInputElement) field.value = values.get(field.name) ?? '';
  else if (field instanceof HTMLSelectElement) {
    field.value = values.get(field.name) ?? '';
    // The browser selects nothing for a value without an option.
    if (field.selectedIndex === -1) field.value = '';
  }
}
