// Opens the quick search from the header's link, or by Ctrl+K or Cmd+K; everything else of it is loaded then.

const link = document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]:not([aria-current])');

function open(event: Event, { href }: HTMLAnchorElement): void {
  event.preventDefault();
  import('../../search/page/quick-search.ts').then(
    ({ openQuickSearch }) => openQuickSearch(href).catch(() => location.assign(href)),
    // Without the script, the page that it would save a reader from.
    () => location.assign(href),
  );
}

if (link) {
  link.ariaHasPopup = 'dialog';
  link.addEventListener('click', (event) => {
    // A reader may want the page in a new tab.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) open(event, link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) open(event, link);
  });
}
