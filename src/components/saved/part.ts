/** A part of the page of the reading list. @throws when its template lacks it */
export function part<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(`#saved ${selector}`);
  if (!found) throw new Error(`No \`${selector}\` on the page, which Saved.astro should contain`);
  return found;
}
