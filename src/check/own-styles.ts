import { ownFiles, PUBLIC_FOLDER, STYLES_FILE } from '../site/brand/public-files.ts';
import { readText } from '../source/content-files.ts';
import { createIssue, type Issue } from '../source/issues.ts';

/** Warnings for addresses in a content's styles that no page loads: pages load files of their own site alone. */
export function styleIssues(contentDir: string): Issue[] {
  // Comments keep their length, so that what stands behind them keeps its place.
  const css = readText(contentDir, STYLES_FILE).replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  const own = ownFiles(contentDir);
  return [...css.matchAll(ADDRESS)].flatMap(({ 1: address = '', index }) => {
    const reason = whyNotLoaded(address, own);
    if (reason === null) return [];
    const before = css.slice(0, index).split('\n');
    const place = { path: STYLES_FILE, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return [createIssue('blocked-style', place, address, reason)];
  });
}

/** Matches `url(` and `@import` with the address behind them. */
const ADDRESS = /(?:\burl\(|@import(?=[\s"'])(?!\s{1,20}url\())[\s"']{0,20}([^\s"'();]{1,3000})/gi;

/** Why the content's own styles cannot load an address; null where they can, or where it may be Daybook's own file. */
function whyNotLoaded(address: string, own: ReadonlySet<string>): string | null {
  if (/^data:/i.test(address)) return `data in an address is blocked; make a file of \`${PUBLIC_FOLDER}/\` of it`;
  const url = URL.parse(address, SITE);
  if (url?.origin !== SITE) return `other sites are blocked; copy the file into \`${PUBLIC_FOLDER}/\``;
  // What begins with `/` depends on the base path, and `#` names a part of a picture.
  if (/^[/#]/.test(address)) return null;
  const path = url.pathname.slice(1);
  return own.has(path) || own.has(decodeURI(path)) ? null : `\`${PUBLIC_FOLDER}/${path}\` does not exist`;
}

/** Stands for the root of the site: its styles are there. */
const SITE = 'https://site.invalid';
