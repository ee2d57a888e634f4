import { formatRequest, isAsking, isFiltered, parseRequest, type SearchOrder, type SearchRequest } from '../request.ts';

/** The form of the search page: reads and writes requests. Its fields have the names of the address's parameters. */
export class SearchForm {
  readonly element: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly #defaultOrder: SearchOrder;
  /** The organizations that the form offers. */
  readonly #organizations: readonly string[];

  /** @param defaultOrder order until a reader chooses one */
  constructor(form: HTMLFormElement, defaultOrder: SearchOrder) {
    this.input = form.elements.namedItem('q') as HTMLInputElement;
    this.element = form;
    this.#defaultOrder = defaultOrder;
    this.#organizations = Array.from(form.querySelectorAll<HTMLOptionElement>('datalist option'), ({ value }) => value);
  }

  /** The request that the fields make. */
  read(): SearchRequest {
    const fields = new URLSearchParams(
      Array.from(new FormData(this.element), ([name, value]) => [name, String(value)]),
    );
    const organization = fields.get('organization') ?? '';
    fields.set('organization', this.#findOrganization(organization) ?? organization);
    return parseRequest(fields.toString(), this.#defaultOrder);
  }

  /** The request that the fields make, as the query string of its address; empty where they ask for nothing. */
  format(): string {
    return formatRequest(this.read(), this.#defaultOrder);
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

  /** Sets the fields, and shows the filters if any is set. A value that a field does not offer leaves it empty. */
  write(request: SearchRequest): void {
    const values = new URLSearchParams(formatRequest(request, this.#defaultOrder));
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
    const name = typed.trim().toLowerCase();
    return this.#organizations.find((offered) => offered.toLowerCase() === name);
  }
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
