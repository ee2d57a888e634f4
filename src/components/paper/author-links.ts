// Links authors who have no page to a search for them. The search needs scripts as well, so pages do without these links.

const home = document.querySelector<HTMLAnchorElement>('.masthead-title')?.href;

for (const item of document.querySelectorAll<HTMLElement>('.authors > li:not(:has(a), .others)')) {
  if (home !== undefined) item.replaceChildren(searchLink(item.textContent, home));
}

function searchLink(name: string, base: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = name;
  link.href = new URL(`search/?${new URLSearchParams({ q: `"${name}"` }).toString()}`, base).href;
  return link;
}
