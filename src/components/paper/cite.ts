// Offers the citation of a paper in all forms once it is opened, and the browser's own dialog to share the page.

const cite = document.querySelector<HTMLDetailsElement>('.cite');
const [copyLabel = '', copiedLabel = '', saveLabel = '', shareLabel = ''] = (cite?.dataset['labels'] ?? '').split('|');

cite?.addEventListener('toggle', () => void showForms(cite), { once: true });
if (cite && 'share' in navigator) cite.before(shareButton());

/** Puts a row for each form before the BibTeX entry. */
async function showForms(place: HTMLElement): Promise<void> {
  const { citationForms } = await import('./citation-forms.ts');
  const status = element('span', { role: 'status', className: 'quiet' });
  const rows = citationForms(document).map(({ name, text, file, isShown }) => {
    const row = element('div', { className: 'facts' });
    row.append(element('h3', { textContent: name }));
    if (isShown) row.append(element('p', { textContent: text }));
    row.append(button(copyLabel, name, () => copy(text, status)));
    if (file !== null) row.append(button(saveLabel, name, () => save(text, file)));
    return row;
  });
  place.querySelector('summary')?.after(...rows, status);
}

async function copy(text: string, status: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(text);
  status.textContent = copiedLabel;
}

/** Saves a text as a file, without a request. */
function save(text: string, { name, type }: { readonly name: string; readonly type: string }): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}

function shareButton(): HTMLElement {
  const share = (): Promise<void> => navigator.share({ title: document.title, url: location.href });
  // Whoever closes the dialog has not failed.
  const made = button(shareLabel, '', () => share().catch(() => undefined));
  made.className = 'share';
  return made;
}

function button(label: string, of: string, action: () => unknown): HTMLElement {
  const made = element('button', { type: 'button', textContent: label });
  if (of !== '') made.setAttribute('aria-label', `${label}: ${of}`);
  made.addEventListener('click', () => void action());
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
