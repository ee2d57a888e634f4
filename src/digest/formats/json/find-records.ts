import { parsePaperId } from '../../../paper-id.ts';
import { factOf, type FactName } from '../fact-labels.ts';
import { splitCells } from '../tables/table-rows.ts';
import { calendarDay, writtenDay } from '../written-day.ts';
import { isProblem } from './error-answer.ts';
import { hasTitle, isRecord, type JsonRecord } from './json-values.ts';
import { isServiceRecord } from './service-records.ts';

/** Keys under which a wrapper holds its records. */
export const RECORD_KEYS = ['data', 'papers', 'dailyPapers', 'results', 'items'];

/** A record somewhere in a JSON value. */
interface FoundRecord {
  /** The record, with the id and the topic that the keys above it say. */
  readonly record: JsonRecord;
  /** The keys that lead to it. */
  readonly path: readonly (string | number)[];
  /** The day that the keys above it say; null where they say none. */
  readonly day: string | null;
}

/** The records of a value, and what stands among or beside them and is none. */
export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  readonly others: readonly (readonly (string | number)[])[];
}

/**
 * Finds the records of a value of any shape: lists and objects, within each other, of which the keys are ids, days, topics
 * or mere names.
 * @example findRecords({ '2511.00001': { title: 'Clouds' } }).records[0]?.record //=> { id: '2511.00001', title: 'Clouds' }
 */
export function findRecords(value: unknown): FoundRecords {
  return walk(value, { path: [], id: null, day: null, topic: null }, DEEPEST);
}

/** Whether an object is one paper and not a wrapper of papers. */
export function isPaperRecord(value: JsonRecord): boolean {
  if (isProblem(value) || holdsList(value)) return false;
  if (isRecord(value['paper']) || isServiceRecord(value)) return true;
  return hasTitle(value) && Object.keys(value).some((key) => MARKS.has(factOf(key)) || OTHER_MARKS.has(key));
}

/** Whether an object of a list has a title, and is no wrapper. */
export function isTitled(value: JsonRecord): boolean {
  return hasTitle(value) && !isProblem(value) && !holdsList(value);
}

/** Whether an object has a list under a key that wrappers use. */
function holdsList(value: JsonRecord): boolean {
  return RECORD_KEYS.some((key) => Array.isArray(value[key]));
}

/** More levels than any such file has. */
const DEEPEST = 5;

/** Facts that a paper has beside its title, and a wrapper has not. */
const MARKS: ReadonlySet<FactName | null> = new Set<FactName>([
  'abstract',
  'summary',
  'arxiv',
  'authors',
  'categories',
  'doi',
  'id',
  'link',
]);
const OTHER_MARKS: ReadonlySet<string> = new Set(['id', 'type', 'DOI', 'URL', 'submittedOnDailyAt']);

/** Keys of a container that name its topic. */
const TOPIC_KEYS = ['topic', 'category', 'section', 'name'];

/** Keys of what a wrapper says of itself. */
export const ABOUT_KEYS: ReadonlySet<string> = new Set([
  'messages',
  'meta',
  'metadata',
  'stats',
  'pagination',
  'query',
  'links',
  'info',
]);

interface Context {
  readonly path: readonly (string | number)[];
  readonly id: string | null;
  readonly day: string | null;
  readonly topic: string | null;
}

function walk(value: unknown, context: Context, depth: number): FoundRecords {
  const record = asRecord(value, context.id);
  if (record) {
    return { records: [{ record: withHints(record, context), path: context.path, day: context.day }], others: [] };
  }
  if (depth === 0 || typeof value !== 'object' || value === null) return { records: [], others: [] };
  const own = isRecord(value) ? contextOf(value, context) : context;
  const parts = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const step = Array.isArray(value) ? { ...own, path: [...own.path, Number(key)] } : below(key, own);
    return { key, inner, step, found: walk(inner, step, depth - 1) };
  });
  const filled = parts.filter(({ found }) => found.records.length > 0);
  if (filled.length === 0) return { records: [], others: [] };
  const others = parts.filter(({ inner, key, step, found }) => found.records.length === 0 && isLost(inner, key, step));
  const found = filled.flatMap(({ found, step, key }) =>
    step.topic === key && !isTopic(key, filled.length) ? withoutTopic(found.records, key) : found.records,
  );
  return {
    records: found,
    others: [...filled.flatMap(({ found }) => found.others), ...others.map(({ step }) => step.path)],
  };
}

/** Whether a value beside records should have been one, or held some. */
function isLost(value: unknown, key: string, { id }: Context): boolean {
  if (/^\d+$/.test(key) || id === key) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !ABOUT_KEYS.has(key);
}

/** What a container says of the records in it. */
function contextOf(container: JsonRecord, context: Context): Context {
  const day = ['date', 'day'].flatMap((key) => dayIn(container[key]) ?? [])[0];
  const topic = TOPIC_KEYS.map((key) => container[key]).find((text) => typeof text === 'string' && text !== '');
  return { ...context, day: day ?? context.day, topic: typeof topic === 'string' ? topic : context.topic };
}

/** What a key says of the records below it. */
function below(key: string, context: Context): Context {
  const path = [...context.path, key];
  if (parsePaperId(key) !== null) return { ...context, path, id: key };
  const day = dayIn(key);
  if (day !== null) return { ...context, path, day };
  return RECORD_KEYS.includes(key) || ABOUT_KEYS.has(key) ? { ...context, path } : { ...context, path, topic: key };
}

function dayIn(text: unknown): string | null {
  return typeof text === 'string' ? calendarDay(text) : null;
}

/** A name such as `articles` is no topic where nothing stands beside it. */
function isTopic(key: string, siblings: number): boolean {
  return siblings > 1 || /\s|^\p{Lu}|\./u.test(key);
}

function withoutTopic(records: readonly FoundRecord[], topic: string): FoundRecord[] {
  return records.map((found) => {
    const { keywords, ...record } = found.record;
    const left = Array.isArray(keywords) ? keywords.filter((word) => word !== topic) : keywords;
    const isEmpty = left === undefined || (Array.isArray(left) && left.length === 0);
    return { ...found, record: isEmpty ? record : { ...record, keywords: left } };
  });
}

function withHints(record: JsonRecord, { id, topic }: Context): JsonRecord {
  const { keywords } = record;
  const words =
    topic === null ? keywords : Array.isArray(keywords) ? [...(keywords as unknown[]), topic] : (keywords ?? [topic]);
  return {
    ...(id !== null && !('id' in record) && { id }),
    ...record,
    ...(words !== undefined && { keywords: words }),
  };
}

/** The record that a value is; a row of a Markdown table is one, too. */
function asRecord(value: unknown, id: string | null): JsonRecord | null {
  if (typeof value === 'string') return rowRecord(value, id);
  if (!isRecord(value)) return null;
  return isPaperRecord(value) || (id !== null && hasTitle(value) && !holdsList(value)) ? value : null;
}

const LINK = /^\[([^[\]]*)\]\(([^()\s]*)\)$/;
const LONGEST_ROW = 20_000;

/** Reads a row such as `|**2025-11-03**|**Clouds**|Ada Byron et.al.|[2511.00001v1](…)|null|`. */
function rowRecord(row: string, id: string | null): JsonRecord | null {
  if (!row.trimStart().startsWith('|') || row.length > LONGEST_ROW) return null;
  const cells = splitCells(row).map((cell) => cell.replace(/^\*\*(.*)\*\*$/, '$1').trim());
  const links = cells.map((cell) => LINK.exec(cell)?.[2] ?? null);
  const isText = (cell: string, index: number): boolean =>
    links[index] === null && writtenDay(cell) === null && !/^(?:null|none|-*)$/i.test(cell);
  const [title, authors] = cells.filter(isText);
  const address = links.find((link) => link !== null && parsePaperId(link) !== null);
  const other = links.find((link) => link !== null && parsePaperId(link) === null);
  const published = cells.find((cell) => writtenDay(cell) !== null);
  if (title === undefined || (address === undefined && id === null)) return null;
  return {
    id: id ?? address,
    title,
    ...(authors !== undefined && { authors }),
    ...(published !== undefined && { published }),
    ...(other !== undefined && { code: other }),
  };
}
