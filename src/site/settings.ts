import { z } from 'zod';
import { readText } from '../source/content-files.ts';
import { describeProblem } from '../source/describe-problem.ts';
import { namedKeys, strictFields } from '../source/strict-fields.ts';
import { readYaml } from '../source/yaml.ts';
import { AccentSchema } from './brand/accent.ts';
import { SiteLinkSchema } from './brand/links.ts';
import { LogoSchema } from './brand/logo.ts';
import { isMailAddress, isMailbox } from './mail-address.ts';
import { DEFAULT_STRINGS, type StringKey } from './strings.ts';
import type { Text } from './template.ts';
import { createWording } from './wording.ts';

const TextSchema = z.union(
  [
    z.string(),
    strictFields({
      zero: z.string().optional(),
      one: z.string().optional(),
      two: z.string().optional(),
      few: z.string().optional(),
      many: z.string().optional(),
      other: z.string(),
    }),
  ],
  'a text, or a form for each plural category with `other` among them',
);

const STRING_KEYS = Object.keys(DEFAULT_STRINGS) as [StringKey, ...StringKey[]];

const AddressSchema = z.string().refine(isMailAddress, 'an e-mail address such as `papers@example.org`');
const HttpsSchema = z.string().refine(isHttps, 'an https address such as `https://example.org/subscribe`');

/** The counts of a paper that a site can show. */
export const COUNT_NAMES = ['upvotes', 'comments'] as const;
export type CountName = (typeof COUNT_NAMES)[number];

/** `content/site.yml`: the site's own settings, every one of them optional. */
export const SiteSchema = strictFields({
  /** The archive's name, in the masthead and in every page's title. */
  title: z.string().min(1).default('Daybook'),
  /** One sentence for the front page, search engines and social cards; the default is one in the language. */
  description: z.string().min(1).optional(),
  /** BCP 47 tag of the interface and of its dates; `en-GB` writes days before months. */
  language: z
    .string()
    .refine((tag) => isLanguageTag(tag), 'a BCP 47 language tag such as `en-GB`')
    .default('en'),
  /** The address of the content's repository, such as `https://github.com/you/papers`: pages link to its files. */
  repository: z
    .url({ protocol: /^https$/, error: 'an https address such as `https://github.com/you/papers`' })
    .optional(),
  /** Interface texts that differ from the default ones, by key: src/site/strings.ts lists them. */
  strings: z.partialRecord(z.enum(STRING_KEYS), TextSchema, namedKeys(STRING_KEYS)).default({}),
  /** The names of sources in the order in which a day shows their digests; those of others follow, by file name. */
  sources: z.array(z.string().min(1)).default([]),
  /** The colour of links, in each theme. */
  accent: AccentSchema.optional(),
  /** A picture in the masthead. */
  logo: LogoSchema.optional(),
  /** Links of the masthead, behind its own; one to a page that it links to takes its place. */
  nav: z.array(SiteLinkSchema).default([]),
  /** Links of the footer, behind its own. */
  footer: z.array(SiteLinkSchema).default([]),
  /** The counts that pages, search and mail show, and rank by; files for programs have all. */
  counts: z.array(z.enum(COUNT_NAMES)).default([...COUNT_NAMES]),
  /** What the search takes for abbreviations, besides what it learns from the papers. */
  abbreviations: strictFields({
    /** Abbreviation → what it stands for. */
    add: z
      .record(
        z.string().regex(/^[^\s|=~]+$/, 'one word'),
        z.string().regex(/^[^\s|=]+(?: [^\s|=]+)+$/, 'several words'),
      )
      .default({}),
    /** Abbreviations that are left out. */
    remove: z.array(z.string().min(1)).default([]),
  }).default({ add: {}, remove: [] }),
  authors: strictFields({
    /** A name with at least this many papers gets a page; null leaves it to the size of the archive. */
    minPapers: z.int().min(1).nullable().default(null),
  }).default({ minPapers: null }),
  /** Who sends the newsletter; without it, a mail can be written to a file, but not sent. */
  newsletter: strictFields({
    /** The sender, as `papers@example.org` or `Our papers <papers@example.org>`. */
    from: z.string().refine(isMailbox, 'a sender such as `Our papers <papers@example.org>`'),
    unsubscribe: strictFields({
      /** Where a message unsubscribes its sender; default: the address of the newsletter's sender. */
      mailto: AddressSchema.optional(),
      /** What unsubscribes at one click (RFC 8058), with `{email}` where the address of the recipient goes. */
      url: HttpsSchema.refine((url) => url.includes('{email}'), 'an https address with `{email}` in it').optional(),
    }).default({}),
  }).optional(),
  /** How readers subscribe to e-mail: `/subscribe/` offers it. */
  subscribe: strictFields({
    /** The form of a provider that sends mail. */
    form: strictFields({
      action: HttpsSchema,
      /** The name of the field for the address. */
      emailField: z.string().min(1).default('email'),
      /** Further fields that the provider asks for, by name. */
      hidden: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
    }).optional(),
    /** The address to which readers write. */
    mailto: AddressSchema.optional(),
  }).optional(),
});

export type Site = Omit<z.infer<typeof SiteSchema>, 'strings' | 'description'> & {
  readonly description: string;
  readonly strings: Readonly<Partial<Record<StringKey, Text>>>;
};

/** The name of the settings file in the content folder. */
export const SITE_FILE = 'site.yml';

/**
 * Reads `site.yml` of a content folder; a folder without one has the default settings.
 * @throws with file, line and column, when it is no YAML or a setting does not fit
 */
export function readSite(contentDir: string): Site {
  return parseSite(readText(contentDir, SITE_FILE));
}

/**
 * Reads the text of a `site.yml`.
 * @throws with file, line and column, when it is no YAML or a setting does not fit
 */
export function parseSite(yaml: string): Site {
  const { value, placeOfValue, issues } = readYaml(yaml, SITE_FILE);
  const [unread] = issues;
  if (unread) throw new Error(`${formatPlace(unread)} ${unread.reason}`);
  const settings = withoutEmpty(value ?? {});
  const result = SiteSchema.safeParse(settings);
  if (result.success) return withDescription(result.data);
  const [issue] = result.error.issues;
  if (!issue) throw result.error;
  const { path, expected } = describeProblem(issue, settings);
  const found = path.length === 0 ? 'settings' : `setting \`${path.join('.')}\``;
  const { line, column } = placeOfValue(path);
  const place = formatPlace({ file: SITE_FILE, line, column });
  throw new Error(`${place} Unexpected ${found}, expected ${expected}: correct the setting, or leave it out`);
}

function withDescription(site: z.infer<typeof SiteSchema>): Site {
  const { description = createWording(site).text('site.description') } = site;
  return { ...site, description };
}

/** The settings without those that have no value; but to YAML, `accent: #123456` is a comment, which would be lost. */
function withoutEmpty(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => value !== null || name === 'accent'));
}

function formatPlace({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}

function isHttps(url: string): boolean {
  return URL.parse(url)?.protocol === 'https:';
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
