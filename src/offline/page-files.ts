/**
 * How a request is answered: a `hashed` file never changes, and `other` pages and files may; null for what is left to the browser,
 * as data files, feeds and the search index.
 * @param base the path of the site, with a slash at both ends
 * @example kindOf('/daybook/papers/2409.04828/', '/daybook/') //=> 'other'
 */
export function kindOf(path: string, base: string): 'hashed' | 'other' | null {
  if (!path.startsWith(base)) return null;
  if (path.startsWith(`${base}_astro/`)) return 'hashed';
  return /\/$|\.(?:html|css|svg|png|webp|jpe?g)$/.test(path) ? 'other' : null;
}

/**
 * The addresses of the scripts, styles and pictures that a page loads, or of the scripts that a script imports before it runs.
 * @param url of the page or script
 * @param scope the address of the site, of which alone anything is kept
 */
export function filesIn(text: string, url: string, scope: string): string[] {
  const found = text.matchAll(/(?:src=|href=|from|import)"([^"]+\.(?:js|css|svg|png|webp|jpe?g))"/g);
  return Array.from(found, ([, path = '']) => new URL(path, url).href).filter((file) => file.startsWith(scope));
}
