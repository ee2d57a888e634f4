import { RESERVED_SLUGS } from '../site/reserved-slugs.ts';

/**
 * What a paper's address has behind `/papers/`; null for any other address.
 * @param base the path of the site, with a slash at both ends
 * @example idAt('/daybook/papers/2409.04828/', '/daybook/') //=> '2409.04828'
 */
export function idAt(path: string, base: string): string | null {
  const prefix = `${base}papers/`;
  if (!path.startsWith(prefix) || !path.endsWith('/')) return null;
  const id = decode(path.slice(prefix.length, -1));
  return id === '' || RESERVED_SLUGS.has(id.split('/')[0] ?? '') ? null : id;
}

/**
 * The address of a paper, percent-encoded as the site's links are.
 * @example pathOfPaper('2409.04828', '/daybook/') //=> '/daybook/papers/2409.04828/'
 */
export function pathOfPaper(id: string, base: string): string {
  return `${base}papers/${encodeURI(id)}/`;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
