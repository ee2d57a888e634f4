import { readFields } from '../source/fields.ts';
import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { readJson } from './formats/json/json-source.ts';
import { isRecord } from './formats/json/json-values.ts';
import { DaySchema, HeaderSchema, type Header } from './schema.ts';
import { readToml } from '../source/toml.ts';
import { readYaml } from '../source/yaml.ts';

/** The front matter of a text, and the text below it. */
export interface FrontMatter {
  readonly header: Header;
  readonly body: string;
  /** The line on which `body` starts, from 1. */
  readonly firstLine: number;
  readonly issues: readonly Issue[];
}

/** Reads the front matter that any text file may start with: YAML, TOML, or JSON. */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const [toml, tomlOpening = '', tomlFields = ''] = TOML_FRONT_MATTER.exec(text) ?? [];
  if (toml !== undefined) {
    const { value, placeOf } = readToml(tomlFields, path, countLines(tomlOpening));
    return { ...readRecord(value, placeOf), body: text.slice(toml.length), firstLine: countLines(toml) };
  }
  const [json] = JSON_FRONT_MATTER.exec(text) ?? [];
  const fields = json === undefined ? null : readJson(json, path, 1);
  if (json !== undefined && fields?.issues.length === 0 && isRecord(fields.value)) {
    return { ...readRecord(fields.value, fields.placeOf), body: text.slice(json.length), firstLine: countLines(json) };
  }
  const [whole, opening = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined || isTitledBlock(yaml)) {
    const [unclosed] = whole === undefined ? (OPEN_FRONT_MATTER.exec(text) ?? []) : [];
    const place = { path, line: countLines(unclosed ?? ''), column: 1 };
    const issues =
      unclosed === undefined ? [] : [createIssue('invalid-yaml', place, 'expected `---` below the fields')];
    return { header: {}, body: text, firstLine: 1, issues };
  }
  return {
    ...readYamlHeader(yaml, path, countLines(opening)),
    body: text.slice(whole.length),
    firstLine: countLines(whole),
  };
}

/**
 * The day at the start of a file's name.
 * @example dayOfFileName('digests/2025/2025-11-05-search.txt') //=> '2025-11-05'
 */
export function dayOfFileName(path: string): string | null {
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*$/.exec(path)?.[1];
  return day !== undefined && DaySchema.safeParse(day).success ? day : null;
}

/**
 * The only day in a file's name, wherever it stands there.
 * @example dayInFileName('digests/paper_metadata_2025-08-01.txt') //=> '2025-08-01'
 */
export function dayInFileName(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const days = name.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? [];
  const [day] = days;
  return day !== undefined && days.length === 1 && DaySchema.safeParse(day).success ? day : null;
}

/** Reads the header fields of a record; `placeOf` says where a field stands. */
export function readHeader(
  value: Readonly<Record<string, unknown>>,
  placeOf: (keys: readonly (string | number)[]) => Place,
): { readonly header: Header; readonly issues: readonly Issue[]; readonly unknown: readonly string[] } {
  const { fields, problems, unknown } = readFields(HeaderSchema, value);
  const issues = problems.map(({ path, found, expected }) =>
    createIssue('invalid-field', placeOf(path), path.join('.'), found, expected),
  );
  return { header: fields, issues, unknown };
}

/** The fields that a header may have, for messages. */
export const HEADER_FIELDS = Object.keys(HeaderSchema.shape);

/** Blank lines may stand above it; the first group is all that stands above the YAML. */
const FRONT_MATTER = /^(\s*---[ \t]*\n)(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** As Hugo has it. */
const TOML_FRONT_MATTER = /^(\s*\+\+\+[ \t]*\n)(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/;

/** The same in JSON: an object with a text below it that is no JSON. */
const JSON_FRONT_MATTER = /^\s*\{[ \t]*\n(?:[^]*?\n)?\}[ \t]*\n(?=\s*[^\s{}[\],"])/;

/** A field right below a rule, which nothing closes: its lines up to the rule. */
const OPEN_FRONT_MATTER = new RegExp(`^\\s*---(?=[ \\t]*\\n(?:${Object.keys(HeaderSchema.shape).join('|')}):)`);

/** Titled text may start with the rule that separates its blocks. */
function isTitledBlock(yaml: string): boolean {
  const title = /^Title:/m.exec(yaml);
  return title !== null && /\n(?:PDF|URL|Link|Summary|Abstract|Authors):/.test(yaml.slice(title.index));
}

function readYamlHeader(yaml: string, path: string, firstLine: number): Pick<FrontMatter, 'header' | 'issues'> {
  const { value, placeOf, issues: yamlIssues } = readYaml(yaml, path, firstLine);
  if (value === null || value === undefined) return { header: {}, issues: yamlIssues };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      header: {},
      issues: [createIssue('invalid-yaml', placeOf([]), 'expected fields such as `date: 2025-11-05`')],
    };
  }
  const { header, issues } = readRecord(value as Record<string, unknown>, placeOf);
  return { header, issues: [...yamlIssues, ...issues] };
}

type PlaceOf = (keys: readonly (string | number)[]) => Place;

function readRecord(
  value: Readonly<Record<string, unknown>>,
  placeOf: PlaceOf,
): Pick<FrontMatter, 'header' | 'issues'> {
  const own = Object.fromEntries(Object.entries(value).map(([key, field]) => [OTHER_NAMES[key] ?? key, field]));
  const { header, issues, unknown } = readHeader({ ...own, ...value }, placeOf);
  const unknownIssues = unknown
    .filter((key) => !(key in OTHER_NAMES) && !BLOG_FIELDS.has(key.toLowerCase().replace(/[^a-z]/g, '')))
    .map((key) => createIssue('unknown-field', placeOf([key]), key, ...HEADER_FIELDS));
  return { header, issues: [...issues, ...unknownIssues] };
}

/** Fields of Daybook's header by what makers of blogs call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { tags: 'keywords', lang: 'language' };

/** Fields by which makers of blogs are told how to show a page, without case and punctuation. */
const BLOG_FIELDS: ReadonlySet<string> = new Set(
  (
    'aliases author authors banner build canonical canonicalurl cascade categories category collection comment comments ' +
    'cover coverimage createdat description disabletoc draft eleventynavigation excerpt excludesearch expirydate featured ' +
    'featuredimage featureimage head headerimage headerimg hero hidden hidemeta icon id image images isdraft katex ' +
    'keepdrafts lastmod lastupdated lastupdatedat layout linktitle logo markup math mathjax mermaid metadata modified nav ' +
    'navorder ogimage order outputs outputlayout pagetype params parent permalink pin pinned position postid published ' +
    'publishdate publisheddate readingtime redirectfrom render resources robots series share showtoc sidebar sidebarlabel ' +
    'sidebarposition sitemap slug socialimage sticky subtitle summary template thumbnail toc tocopen toplevel translationkey ' +
    'type updated updatedat updateddate url uuid version videos weight'
  ).split(' '),
);

/** The number of the line that starts behind a text. */
function countLines(text: string): number {
  return text.split('\n').length;
}
