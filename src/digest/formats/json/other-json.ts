import type { Body, DigestFormat, ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { draftGroups, groupByDay } from '../group-by-day.ts';
import { errorAnswer } from './error-answer.ts';
import { ABOUT_KEYS, findRecords } from './find-records.ts';
import { arxivForm } from './arxiv-rows.ts';
import { looksLikeJson, type JsonForm } from './json-form.ts';
import { readLocated, unreadFields } from './json-records.ts';
import { readJson, type JsonSource } from './json-source.ts';
import { isRecord } from './json-values.ts';
import { formOf } from './record-forms.ts';

/** JSON of any other shape: papers below ids, days or topics, or lists of them under any key. */
export const otherJson: DigestFormat = { name: 'JSON', source: null, recognizes: looksLikeJson, parse: parseOtherJson };

function parseOtherJson({ path, text, firstLine, header, day }: Body): ParsedBody {
  const source = readJson(text, path, firstLine);
  const { records, others } = findRecords(source.value);
  const form = formOf(records.map(({ record }) => record));
  const read = records.map((found) => ({ day: found.day, ...readLocated(found, source, form.read) }));
  const listed = read.flatMap(({ listed, day }) => (listed ? { ...listed, listedOn: day ?? listed.listedOn } : []));
  const hasOwnDays = new Set(read.flatMap(({ day }) => day ?? [])).size > 1;
  const groups = groupByDay(listed, hasOwnDays ? null : (header.date ?? day));
  const drafts = draftGroups(groups, source.placeOf([]), (items) => ({
    kind: 'json',
    records: items.map(({ record }) => marked(record, form)),
  }));
  return {
    drafts: listed.length === 0 ? [] : drafts,
    issues: [
      ...source.issues,
      ...(records.length === 0 && source.issues.length === 0 ? noRecords(source) : []),
      ...others.map((keys) => createIssue('invalid-record', source.placeOf(keys), `\`${keys.join('.')}\` is no paper`)),
      ...read.flatMap(({ issues }) => issues),
      ...unreadFields(listed, path),
    ],
    hasOwnDays,
    ...(form.source !== null && header.source === undefined && { header: { source: form.source } }),
  };
}

/** A record that shows its form wherever it stands; in a plain list, rows with few fields would be Hugging Face's. */
function marked(record: unknown, form: JsonForm): unknown {
  return form === arxivForm && isRecord(record) && !form.fits(record) ? { ...record, categories: [] } : record;
}

/** Why nothing was found: the service failed, the value is empty, or its keys mean nothing here. */
function noRecords(source: JsonSource): Issue[] {
  const { value, placeOf } = source;
  const place = placeOf([]);
  const message = errorAnswer(value);
  if (message !== null) return [createIssue('error-answer', place, message)];
  if (isVoid(value)) return [createIssue('empty-digest', place)];
  return [createIssue('unknown-format', place, `no papers are found in this JSON; ${keysOf(value)}`)];
}

/** Whether a value holds nothing but empty lists and objects, and what counts them. */
function isVoid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value)) return false;
  const fields = Object.entries(value).flatMap(([key, field]) => (ABOUT_KEYS.has(key) ? [] : [field]));
  const holders = fields.filter((field) => typeof field === 'object' && field !== null);
  return Object.keys(value).length === 0 || (holders.length > 0 && holders.every(isVoid));
}

const MOST_KEYS = 8;

/** What a value has in the place of papers, for messages. */
function keysOf(value: unknown): string {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!isRecord(first)) return 'it is a list of values without keys';
  const keys = Object.keys(first);
  if (keys.length === 0) return 'its first value is empty';
  const shown = keys.slice(0, MOST_KEYS).map((key) => `\`${key.slice(0, 40)}\``);
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  return `its keys are ${shown.join(', ')}${more}; expected objects with a \`title\` and an \`id\`, \`authors\` or \`abstract\``;
}
