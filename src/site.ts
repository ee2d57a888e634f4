import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { DEFAULT_STRINGS, type StringKey } from './strings.ts';
import type { Text } from './text/template.ts';

const TextSchema = z.union([
  z.string(),
  z.strictObject({
    zero: z.string().optional(),
    one: z.string().optional(),
    two: z.string().optional(),
    few: z.string().optional(),
    many: z.string().optional(),
    other: z.string(),
  }),
]);

/** `content/site.yml`: the site's own settings, every one of them optional. */
export const SiteSchema = z.strictObject({
  /** The archive's name, in the masthead and in every page's title. */
  title: z.string().min(1).default('Daybook'),
  /** One sentence for the front page, search engines and social cards. */
  description: z.string().min(1).default('The papers of each day, kept.'),
  /** BCP 47 tag of the interface and of its dates; `en-GB` writes days before months. */
  language: z
    .string()
    .refine((tag) => isLanguageTag(tag), 'a BCP 47 language tag such as `en-GB`')
    .default('en'),
  /** Interface texts that differ from the default ones, by key: src/strings.ts lists them. */
  strings: z.partialRecord(z.enum(Object.keys(DEFAULT_STRINGS) as [StringKey, ...StringKey[]]), TextSchema).default({}),
  authors: z
    .strictObject({
      /** A name with at least this many papers gets a page. */
      minPapers: z.int().positive().default(3),
    })
    .default({ minPapers: 3 }),
});

export type Site = Omit<z.infer<typeof SiteSchema>, 'strings'> & {
  readonly strings: Readonly<Partial<Record<StringKey, Text>>>;
};

/** The name of the settings file in the content folder. */
export const SITE_FILE = 'site.yml';

/**
 * Reads `site.yml` of a content folder; a folder without one has the default settings.
 * @throws with file, line and column, when it is no YAML or a setting does not fit
 */
export function readSite(contentDir: string): Site {
  const file = join(contentDir, SITE_FILE);
  return parseSite(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * Reads the text of a `site.yml`.
 * @throws with file, line and column, when it is no YAML or a setting does not fit
 */
export function parseSite(yaml: string): Site {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const fail = (offset: number, message: string): never => {
    const { line, col } = lineCounter.linePos(offset);
    throw new Error(
      `${SITE_FILE}:${Math.max(line, 1)}:${Math.max(col, 1)} ${message}: correct the setting, or leave it out`,
    );
  };
  const [error] = document.errors;
  if (error) return fail(error.pos[0], `Unexpected YAML: ${error.message.split('\n')[0]}`);
  const result = SiteSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const [problem] = result.error.issues;
  const path = [...(problem?.path ?? []), ...(problem?.code === 'unrecognized_keys' ? problem.keys.slice(0, 1) : [])];
  return fail(offsetOf(document, path), `Unexpected \`${path.join('.')}\`, ${problem?.message}`);
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
