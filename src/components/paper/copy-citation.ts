// Adds a copy button to a citation; it is made here, since it needs the script.

const citation = document.querySelector<HTMLElement>('.cite');
const [copyLabel = '', copiedLabel = ''] = (citation?.dataset['labels'] ?? '').split('|');

if (citation) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copyLabel;
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'quiet';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(citation.querySelector('pre')?.textContent ?? '');
    status.textContent = ` ${copiedLabel}`;
  });
  citation.append(button, status);
}
