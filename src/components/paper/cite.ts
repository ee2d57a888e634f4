// Offers the citation of a paper in all forms once it is opened, and the browser's own dialog to share the page.

const cite = document.querySelector<HTMLDetailsElement>('.cite');
const [copyLabel = '', copiedLabel = '', saveLabel = '', shareLabel = ''] = (cite?.dataset['labels'] ?? '').split('|');

cite?.addEventListener('toggle', () => void showForms(cite), { once: true });
if (cite && 'share' in navigator) cite.before(shareButton());

/** Puts a row for each form before the BibTeX entry. */
async function showForms(place: HTMLElement): Promise<void> {
  const [{ citationForms }, { saveFile }] = await Promise.all([
    import('./citation-forms.ts'),
    import('./save-file.ts'),
  ]);
  const status = element('span', { role: 'status', className: 'quiet' });
  const rows = citationForms(document).map(({ name, text, file, isShown }) => {
    const row = element('div', { className: 'facts' });
    row.append(element('h3', { textContent: name }));
    if (isShown) row.append(element('p', { textContent: text }));
    row.append(button(copyLabel, name, () => copy(text, status)));
    if (file !== null) row.append(button(saveLabel, name, () => saveFile(text, file)));
    return row;
  });
  place.querySelector('summary')?.after(...rows, status);
}

async function copy(text: string, status: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(text);
  status.textContent = copiedLabel;
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
