import { decodeText, type RawFile } from '../source/decode.ts';
import { readFields } from '../source/fields.ts';
import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { cleanFacts } from '../digest/clean-digest.ts';
import { readWithdrawal } from '../digest/withdrawal.ts';
import { PaperFactsSchema, WrittenArxivIdSchema } from '../digest/schema.ts';
import { readYaml } from '../source/yaml.ts';
import type { MetadataRecord } from '../paper/occurrence.ts';

/** The records of a metadata file, and its issues. */
export interface ParsedMetadata {
  readonly records: readonly MetadataRecord[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a metadata file: a YAML or JSON list of facts about papers, each with an `arxivId`, a `title` or both.
 * A value that does not fit is an issue, and only that value is left out.
 */
export function parseMetadata(file: RawFile): ParsedMetadata {
  const { text, issues: encodingIssues } = decodeText(file);
  const { value, placeOf, issues: yamlIssues } = readYaml(text, file.path);
  const issues = [...encodingIssues, ...yamlIssues];
  if (value === null || value === undefined) return { records: [], issues };
  if (!Array.isArray(value)) {
    const problem = createIssue('invalid-yaml', placeOf([]), 'expected a list of papers');
    return { records: [], issues: [...issues, problem] };
  }
  const read = value.map((record: unknown, index) => readRecord(record, (keys) => placeOf([index, ...keys])));
  return {
    records: read.flatMap(({ records }) => records),
    issues: [...issues, ...read.flatMap((each) => each.issues)],
  };
}

/** A curator may write an id as arXiv does, or paste a link. */
const MetadataSchema = PaperFactsSchema.extend({ arxivId: WrittenArxivIdSchema });

const METADATA_FIELDS = Object.keys(MetadataSchema.shape);

function readRecord(value: unknown, placeOf: (keys: readonly (string | number)[]) => Place): ParsedMetadata {
  const place = placeOf([]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { records: [], issues: [createIssue('invalid-record', place, 'found no fields')] };
  }
  const { fields: facts, problems, unknown } = readFields(MetadataSchema, value as Record<string, unknown>);
  const issues = [
    ...problems.map(({ path, found, expected }) =>
      createIssue('invalid-field', placeOf(path), path.join('.'), found, expected),
    ),
    ...unknown.map((key) => createIssue('unknown-field', placeOf([key]), key, ...METADATA_FIELDS)),
  ];
  if (facts.arxivId === undefined && facts.title === undefined) {
    return {
      records: [],
      issues: [...issues, createIssue('invalid-record', place, 'found neither `arxivId` nor `title`')],
    };
  }
  const clean = cleanFacts(facts, place);
  const withdrawn = facts.withdrawn ?? readWithdrawal({ title: '', ...facts });
  const known = { ...facts, ...clean.facts, ...(withdrawn !== null && { withdrawn }) };
  return { records: [{ facts: known, place }], issues: [...issues, ...clean.issues] };
}
