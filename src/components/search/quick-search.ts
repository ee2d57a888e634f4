// Opens the quick search from the header's link, or by Ctrl+K or Cmd+K. Its code is loaded only then.

const link = document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]:not([aria-current])');

function open(event: Event, { href }: HTMLAnchorElement): void {
  event.preventDefault();
  import('../../search/page/quick-search.ts').then(
    ({ openQuickSearch }) => openQuickSearch(href).catch(() => location.assign(href)),
    // The search page works even if this script does not load.
    () => location.assign(href),
  );
}

if (link) {
  link.ariaHasPopup = 'dialog';
  link.addEventListener('click', (event) => {
    // These keys open the link in a new tab or window.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) open(event, link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) open(event, link);
  });
}
