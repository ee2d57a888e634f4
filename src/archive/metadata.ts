import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';
import { readFields } from '../digest/fields.ts';
import { createIssue, type Issue, type Place } from '../digest/issues.ts';
import { PaperFactsSchema } from '../digest/schema.ts';
import type { MetadataRecord } from '../paper/occurrence.ts';

/**
 * Reads a metadata file: a YAML or JSON list of facts about papers, each with an `arxivId`, a `title` or both.
 * What does not fit is an issue and costs only itself.
 */
export function parseMetadata(
  text: string,
  path: string,
): { records: readonly MetadataRecord[]; issues: readonly Issue[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error) {
    const found = error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '';
    return { records: [], issues: [createIssue('invalid-yaml', placeAt(error.pos[0]), found)] };
  }
  if (document.contents === null) return { records: [], issues: [] };
  if (!isSeq(document.contents)) {
    return { records: [], issues: [createIssue('invalid-yaml', placeAt(0), 'expected a list of papers')] };
  }
  const read = document.contents.items.map((item) => {
    const place = placeAt((item as { range?: readonly number[] }).range?.[0] ?? 0);
    if (!isMap(item)) return { record: null, issues: [createIssue('invalid-record', place, 'found no fields')] };
    const placeOf = (key: string): Place => {
      const pair = item.items.find(({ key: node }) => String(node) === key);
      return placeAt((pair?.key as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0);
    };
    return readRecord(item.toJS(document) as Record<string, unknown>, place, placeOf);
  });
  return { records: read.flatMap(({ record }) => record ?? []), issues: read.flatMap(({ issues }) => issues) };
}

const METADATA_FIELDS = Object.keys(PaperFactsSchema.shape)
  .map((key) => `\`${key}\``)
  .join(', ');

function readRecord(
  value: Record<string, unknown>,
  place: Place,
  placeOf: (key: string) => Place,
): { record: MetadataRecord | null; issues: readonly Issue[] } {
  const { fields: facts, problems, unknown } = readFields(PaperFactsSchema, value);
  const issues = [
    ...problems.map(({ path, found, expected }) =>
      createIssue('invalid-field', placeOf(String(path[0])), path.join('.'), found, expected),
    ),
    ...unknown.map((key) => createIssue('unknown-field', placeOf(key), key, METADATA_FIELDS)),
  ];
  const names = facts.arxivId ?? facts.title;
  if (names == null) issues.push(createIssue('invalid-record', place, 'found neither `arxivId` nor `title`'));
  return { record: names == null ? null : { facts, place }, issues };
}
