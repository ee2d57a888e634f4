import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/check/content.ts';
import { FACT_NAMES } from '../../../../src/digest/schema.ts';
import { paperLine } from '../../../../src/export/data/paper-line.ts';
import { PaperLineSchema, toDataSchema } from '../../../../src/export/data/paper-line-schema.ts';
import { dataSchemaProblems } from '../../../support/data-schema.ts';
import { fixture } from '../../support/parse.ts';

const schema = JSON.parse(toDataSchema()) as {
  readonly properties: Record<string, { readonly description?: string }>;
  readonly required: readonly string[];
};

/** Facts that lines have under another name. */
const RENAMED = { summary: 'summaries', remark: 'comment' } as const;

/** What a line has only where the editors say it. */
const OPTIONAL: ReadonlySet<string> = new Set(['supersededBy', 'corrections']);

describe('PaperLineSchema', () => {
  test('has every fact of a paper', () => {
    const names = FACT_NAMES.map((name) => (name === 'summary' || name === 'remark' ? RENAMED[name] : name));
    expect(names.filter((name) => !(name in PaperLineSchema.shape))).toEqual([]);
  });
});

describe('toDataSchema', () => {
  test('describes and requires each field of a line, and allows further ones', () => {
    const undescribed = Object.entries(schema.properties).filter(([, { description }]) => !description);
    expect(undescribed).toEqual([]);
    expect(schema.required).toEqual(Object.keys(schema.properties).filter((name) => !OPTIONAL.has(name)));
    expect(schema).not.toHaveProperty('additionalProperties');
  });

  test('fits the lines of an archive, in their order of fields, and no others', () => {
    const { archive } = checkContent(fixture('toy'));
    const problems = dataSchemaProblems(toDataSchema());
    for (const paper of archive.papers.values()) {
      const line = paperLine(archive, paper);
      expect(Object.keys(line)).toEqual(Object.keys(schema.properties).filter((name) => !OPTIONAL.has(name)));
      expect(problems(line)).toEqual([]);
      expect(problems({ ...line, more: 1 })).toEqual([]);
      expect(problems({ ...line, title: null })).not.toEqual([]);
      expect(problems({ ...line, firstDigestOn: '2025-02-30' })).not.toEqual([]);
      expect(problems({ ...line, links: [{ kind: 'code', url: 'code' }] })).not.toEqual([]);
      expect(problems({ ...line, digests: [] })).not.toEqual([]);
    }
  });
});
