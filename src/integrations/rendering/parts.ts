import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { InputHashes } from '../hash-inputs.ts';
import type { PagePlan } from '../plan-pages.ts';

/** One of the parts that the pages of a build are divided into, each to be made on a machine of its own. */
export interface Part {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** All pages. */
export const WHOLE: Part = { index: 1, count: 1 };

/** What is known of a part that is made. */
const RecordSchema = z.object({
  /** Hash of the content and of the pages to make of it, which all parts have in common. */
  plan: z.string(),
  index: z.int().positive(),
  count: z.int().positive(),
  /** File → the key of what it shows. */
  keys: z.record(z.string(), z.string()),
});

const RECORD_FILE = 'part.json';
const SITE_FOLDER = 'site';

/**
 * The most parts of a build: as many as GitHub runs of one matrix.
 * @see https://docs.github.com/en/actions/reference/limits
 */
const MOST_PARTS = 256;

/**
 * @example parsePart('2/8') //=> { index: 2, count: 8 }
 * @throws where it is no part
 */
export function parsePart(text: string): Part {
  const [, index, count] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index !== undefined && count !== undefined && index >= 1 && index <= count && count <= MOST_PARTS)
    return { index, count };
  throw new Error(`\`${text}\` is no part: write \`2/8\` for the second of eight, and at most ${MOST_PARTS} parts`);
}

/** Whether a page or file belongs to a part. */
export function isInPart(file: string, { index, count }: Part): boolean {
  return createHash('sha256').update(file).digest().readUInt32BE() % count === index - 1;
}

/** Hash of what parts have in common that belong together. */
export function hashPlan({ all, common }: Pick<InputHashes, 'all' | 'common'>, { stale }: PagePlan): string {
  return createHash('sha256')
    .update(JSON.stringify([all, common, [...stale].toSorted()]))
    .digest('hex');
}

/**
 * Keeps the part of a site that was made, in place of an older one.
 * @returns its folder
 */
export function writePart(
  partsDir: string,
  part: Part,
  { plan, keys, siteDir }: { plan: string; keys: ReadonlyMap<string, string>; siteDir: string },
): string {
  const folder = join(partsDir, `${part.index}-of-${part.count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(siteDir, join(folder, SITE_FOLDER), { recursive: true });
  const record: z.infer<typeof RecordSchema> = { plan, ...part, keys: Object.fromEntries(keys) };
  writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(record)}\n`);
  return folder;
}

/**
 * Puts the parts of a site together.
 * @param plans hashes of what they may have been made of, the likeliest first
 * @param siteDir receives their files
 * @returns which plan they were made of, and the keys of what their files show
 * @throws where there are no parts, one is missing, or they were made of something else
 */
export function joinParts(
  partsDir: string,
  plans: readonly string[],
  siteDir: string,
): { readonly plan: string; readonly keys: ReadonlyMap<string, string> } {
  const found = readRecords(partsDir);
  if (found.length === 0)
    throw new Error(`No parts stand in \`${partsDir}\`: make them with \`npm run build -- --part 1/2\` and so on`);
  const known = plans.find((plan) => found.some(({ record }) => record.plan === plan));
  const fitting = found.filter(({ record }) => record.plan === known);
  const count = fitting[0]?.record.count;
  if (known === undefined || count === undefined) {
    throw new Error(
      `The parts in \`${partsDir}\` were made of other content, settings or code, or beside another site: make them again`,
    );
  }
  const parts = Array.from({ length: count }, (_, place) => {
    const part = fitting.find(({ record }) => record.count === count && record.index === place + 1);
    if (part) return part;
    const name = `${place + 1}/${count}`;
    throw new Error(
      `Part ${name} is missing in \`${partsDir}\`, or was made of something else than the others: run \`npm run build -- --part ${name}\``,
    );
  });
  for (const { folder } of parts) cpSync(join(folder, SITE_FOLDER), siteDir, { recursive: true });
  return { plan: known, keys: new Map(parts.flatMap(({ record }) => Object.entries(record.keys))) };
}

interface FoundPart {
  readonly folder: string;
  readonly record: z.infer<typeof RecordSchema>;
}

/** The parts of a folder; of one that was not written to its end there is no record. */
function readRecords(partsDir: string): FoundPart[] {
  const folders = existsSync(partsDir) ? readdirSync(partsDir).map((name) => join(partsDir, name)) : [];
  return folders.flatMap((folder) => {
    const file = join(folder, RECORD_FILE);
    if (!existsSync(file)) return [];
    return { folder, record: RecordSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  });
}
