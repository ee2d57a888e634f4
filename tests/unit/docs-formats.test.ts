import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/source/issues.ts';
import { FACTS } from '../../src/digest/formats/fact-labels.ts';
import { DIGEST_FORMATS } from '../../src/digest/formats.ts';
import { draftDigests } from '../../src/digest/parse.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
const FORMATS = PAGE.slice(PAGE.indexOf('\n## Page text\n'), PAGE.indexOf('\n## Front matter\n'));
const EXAMPLES = Array.from(
  FORMATS.matchAll(/```(\w+)\n([\s\S]*?)```/g),
  ([, language = '', text = '']) => [language, text] as const,
);

const draft = (text: string) =>
  draftDigests({ path: 'digests/2025-11-05-example', bytes: new TextEncoder().encode(text) });

describe('the examples in docs/formats.md', () => {
  test.each(EXAMPLES)('are read without a warning: %s\n%s', (_, text) => {
    const { drafts, issues } = draft(text);
    expect(issues.filter((issue) => severityOf(issue) !== 'info')).toEqual([]);
    expect(drafts.map(({ digest }) => digest.date)).toEqual(['2025-11-05']);
    for (const { digest } of drafts) {
      for (const { title, abstract, summary } of digest.entries) {
        expect([title, abstract ?? summary?.text]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
      }
      expect(digest.entries.length).toBeGreaterThan(0);
    }
  });

  test('show every format', () => {
    const shown = EXAMPLES.flatMap(([, text]) => draft(text).drafts.map(({ format }) => format));
    // Described by an address, by how to save it, by name, and by an object that is one of several lines.
    const described = ['Hugging Face JSON', 'Hugging Face page', 'JSON Feed', 'JSON Lines'];
    expect(described.filter((name) => !FORMATS.includes(name))).toEqual([]);
    expect(new Set([...shown, ...described])).toEqual(new Set(DIGEST_FORMATS.map(({ name }) => name)));
  });
});

describe('the table of names in docs/formats.md', () => {
  const rows = Array.from(PAGE.matchAll(/^\| ([a-z ]+?) +\| (`[^|\n]*`) +\|$/gm), ([, fact = '', names = '']) => [
    fact,
    Array.from(names.matchAll(/`([^`]+)`/g), ([, name]) => name),
  ]);

  test('lists every name of every fact', () => {
    const known = Object.entries(FACTS).map(([fact, labels]) =>
      fact === 'ignored' ? ['not shown', [...labels]] : [fact, [fact, ...labels]],
    );
    expect(rows).toEqual(known);
  });
});
