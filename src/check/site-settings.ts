import type { Archive } from '../archive/archive.ts';
import { pageTitles } from '../markdown/page-titles.ts';
import { isOwnPath, pathOf } from '../site/brand/links.ts';
import { sizeOfFile } from '../site/brand/logo.ts';
import { PUBLIC_FOLDER } from '../site/brand/public-files.ts';
import { readSite, SITE_FILE, type Site } from '../site/settings.ts';
import { readText } from '../source/content-files.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import { nearestName } from '../source/nearest-name.ts';
import { readYaml } from '../source/yaml.ts';
import { linkablePaths } from './own-files.ts';

/** Errors for settings that name a file or page that does not exist. */
export function settingIssues(contentDir: string, archive: Archive): Issue[] {
  const site = readSite(contentDir);
  const problems = [...logoProblems(contentDir, site), ...linkProblems(contentDir, site, archive)];
  if (problems.length === 0) return [];
  const { placeOfValue } = readYaml(readText(contentDir, SITE_FILE), SITE_FILE);
  return problems.map(({ path, found, expected }) =>
    createIssue('invalid-setting', placeOfValue(path), `setting \`${path.join('.')}\``, found, expected),
  );
}

/** A setting that does not fit the rest of the content. */
interface SettingProblem {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
}

function logoProblems(contentDir: string, { logo }: Site): SettingProblem[] {
  return (['file', 'dark'] as const).flatMap((name) => {
    const found = logo?.[name];
    if (found === undefined || sizeOfFile(contentDir, found) !== null) return [];
    const expected = `a file of \`${PUBLIC_FOLDER}/\` that is a PNG, or an SVG with a \`viewBox\` or with \`width\` and \`height\``;
    return [{ path: ['logo', name], found, expected }];
  });
}

function linkProblems(contentDir: string, site: Site, archive: Archive): SettingProblem[] {
  const links = (['nav', 'footer'] as const).flatMap((name) =>
    site[name].map((link, index) => ({ ...link, path: [name, index] })),
  );
  if (links.length === 0) return [];
  const known = linkablePaths(contentDir, archive);
  const titles = pageTitles(contentDir);
  return links.flatMap(({ href, label, path }) => {
    const found = pathOf(href);
    if (isOwnPath(href) && !known.has(found)) {
      return [{ path: [...path, 'href'], found: href, expected: `the path of a page or file${suggest(found, known)}` }];
    }
    if (label !== undefined || titles.has(href)) return [];
    return [{ path, found: href, expected: 'a `label` beside it, since only pages of `pages/` have a title to show' }];
  });
}

function suggest(path: string, known: ReadonlySet<string>): string {
  const near = known.has(`${path}/`) ? `${path}/` : nearestName(path, [...known]);
  return near === null ? ' of this site' : ` of this site (did you mean \`${near}\`?)`;
}
