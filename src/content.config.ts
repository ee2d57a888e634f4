import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { archiveLoaders } from './collections/store.ts';
import { readEnvironment } from './site/environment.ts';
import { listFiles } from './source/content-files.ts';
import { PageSchema } from './markdown/mdx-problems.ts';

const { contentDir } = readEnvironment();
const { digests, papers, redirects, topics } = archiveLoaders(contentDir);

/** The MDX files of a folder; one that a build does not find holds none. */
function mdx(folder: string): Loader {
  const base = join(contentDir, folder);
  if (!existsSync(base) && process.env['NODE_ENV'] === 'production')
    return { name: `no-${folder}`, load: async ({ store }) => store.clear() };
  // A path would be read as a URL, in which `C:` is a scheme. The default ids drop dots, which arXiv ids have.
  const loader = glob({
    base: pathToFileURL(base),
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  // Astro warns of a folder without files, which is no fault: an archive may have neither notes nor pages.
  const isEmpty = listFiles(contentDir, folder).length === 0;
  const load: typeof loader.load = (context) =>
    loader.load(
      isEmpty ? { ...context, logger: Object.create(context.logger, { warn: { value: () => {} } }) } : context,
    );
  return { ...loader, load };
}

/** What a collection holds of an entry of the archive. */
const KeySchema = z.object({
  /** Changes with the entry. */
  key: z.string(),
});

export const collections = {
  digests: defineCollection({ loader: digests, schema: KeySchema }),
  papers: defineCollection({ loader: papers, schema: KeySchema }),
  redirects: defineCollection({ loader: redirects, schema: KeySchema }),
  topics: defineCollection({ loader: topics, schema: KeySchema }),
  /** Editorial notes: the file's name is the paper's id or an alias of it. */
  notes: defineCollection({ loader: mdx('notes') }),
  /** Free pages: the file's name is the path. */
  pages: defineCollection({
    loader: mdx('pages'),
    schema: PageSchema,
  }),
};
