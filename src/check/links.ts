import type { CheckResult } from './result.ts';
import { sitePages } from './site-pages.ts';

/** Matches attributes with an address, and the target of a redirect. */
const ADDRESS = /(?:\s(?:href|src|action)="([^"]*)")|(?:content="0; url=([^"]*)")/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
};

/**
 * Checks that every link, asset and redirect of a built site that stays within it leads to a file of it.
 * @param basePath the path under which the site will stand; a link outside it is broken
 * @param own paths of files that the curator wrote, whose links are not followed
 */
export function checkLinks(
  siteDir: string,
  basePath: string,
  files: readonly string[],
  own: ReadonlySet<string>,
): CheckResult {
  const known = new Set(files.map((file) => `${basePath}/${file}`));
  const problems: string[] = [];
  let count = 0;
  const pages = files.filter((file) => !own.has(file));
  for (const { file, html } of sitePages(siteDir, pages)) {
    count += 1;
    const here = `${basePath}/${file.replace(/index\.html$/, '')}`;
    for (const [, attribute, redirect] of html.matchAll(ADDRESS)) {
      const target = resolvePath(decodeEntities(attribute ?? redirect ?? ''), here);
      if (target === null) continue;
      if (!known.has(target.endsWith('/') ? `${target}index.html` : target))
        problems.push(`${file}: nothing at ${target}`);
    }
  }
  return { name: 'links', problems: [...new Set(problems)], scope: `${count} pages` };
}

/** The absolute path of an address; null for an anchor and for an address outside of the site. */
function resolvePath(address: string, here: string): string | null {
  if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return null;
  return decodeURIComponent(new URL(address, `http://site${encodeURI(here)}`).pathname);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|quot|lt|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}
