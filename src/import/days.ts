import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { DaySchema } from '../digest/schema.ts';
import { writeWhole } from './write-file.ts';

/** Why a source has no digest of a day, or not yet all of it. */
export const DAY_STATUSES = {
  weekend: 'the source publishes on working days only',
  empty: 'the source has no paper of that day',
  unpublished: 'the source had not published the day when it was asked',
  partial: 'the day was not over when the source was asked',
  vanished: 'the source no longer has the day; the digest is kept',
} as const;

export const DayRecordSchema = z.strictObject({
  /** Why. */
  status: z.enum(Object.keys(DAY_STATUSES) as [DayStatus, ...DayStatus[]]),
  /** The day on which the source was asked last. */
  checkedOn: DaySchema,
});

/** `content/days.yml`: per source, days without a complete digest. */
export const DaysSchema = z.record(z.string(), z.record(DaySchema, DayRecordSchema));

/** The name of the ledger in the content folder. */
export const DAYS_FILE = 'days.yml';

/** Whether a day of that status is worth asking for again. */
export function isOpen({ status }: DayRecord): boolean {
  return status === 'unpublished' || status === 'partial';
}

/**
 * Reads the ledger of a content folder; a folder without one has no records.
 * @throws when the file is not of its shape
 */
export function readDays(contentDir: string): Days {
  const file = join(contentDir, DAYS_FILE);
  if (!existsSync(file)) return {};
  const result = DaysSchema.safeParse(readYaml(file) ?? {});
  if (result.success) return result.data;
  const [problem] = result.error.issues;
  const where = problem?.path.length ? `\`${problem.path.join('.')}\`` : 'content';
  throw new Error(
    `Unexpected ${where} in ${DAYS_FILE}, expected \`<source>: { <day>: { status, checkedOn } }\`: ${problem?.message}`,
  );
}

/** Days of which some source is known to have no digest: a gap there is no fault. */
export function readExcusedDays(contentDir: string): ReadonlySet<string> {
  const records = Object.values(readDays(contentDir)).flatMap((days) => Object.entries(days));
  return new Set(records.filter(([, record]) => !isOpen(record)).map(([date]) => date));
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split(':\n');
    throw new Error(`Cannot read ${DAYS_FILE}: ${reason}; mend the line, or delete the file`, { cause });
  }
}

/** The ledger with a record of one day set, or taken out where `record` is null. */
export function withDay(days: Days, source: string, date: string, record: DayRecord | null): Days {
  const { [date]: _, ...others } = days[source] ?? {};
  return { ...days, [source]: record === null ? others : { ...others, [date]: record } };
}

/** Writes the ledger, sources and days in order. */
export function writeDays(contentDir: string, days: Days): void {
  const sorted = Object.entries(days)
    .filter(([, records]) => Object.keys(records).length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, records]) => [
      source,
      Object.fromEntries(Object.entries(records).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ]);
  const file = join(contentDir, DAYS_FILE);
  if (sorted.length === 0 && !existsSync(file)) return;
  const text = sorted.length === 0 ? '' : stringify(Object.fromEntries(sorted), YAML_STYLE);
  writeWhole(file, HEADING + text);
}

const YAML_STYLE = { lineWidth: 0, aliasDuplicateObjects: false };

const HEADING = '# Days of which a source has no digest, or not yet all of it. Written by `npm run import`.\n';

export type DayStatus = keyof typeof DAY_STATUSES;
export type DayRecord = z.infer<typeof DayRecordSchema>;
export type Days = z.infer<typeof DaysSchema>;
