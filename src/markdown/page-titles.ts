import { paths } from '../site/urls.ts';
import { mdxNames, readText } from '../source/content-files.ts';
import { readPageHead } from '../source/page-head.ts';

/** The titles of the free pages of a content folder, by their paths; a page without one is left out. */
export function pageTitles(contentDir: string): ReadonlyMap<string, string> {
  return new Map(
    mdxNames(contentDir, 'pages').flatMap((name) => {
      const { value } = readPageHead(readText(contentDir, `pages/${name}.mdx`));
      const title = (value as { readonly title?: unknown } | null | undefined)?.title;
      return typeof title === 'string' ? [[paths.freePage(name), title] as const] : [];
    }),
  );
}
