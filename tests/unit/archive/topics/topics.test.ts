import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { issueRecord } from '../../../../src/source/issues.ts';
import { foldWords } from '../../../../src/text/fold-words.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');

describe('parseTopics', () => {
  test('reads topics in their order, with what matches', () => {
    const { topics, issues } = parseTopics(
      '- slug: lamps\n  label: Lamps\n  description: Things that shine.\n  about: [lamp]\n- { slug: ships-2, label: Ships }\n',
    );
    expect(issues).toEqual([]);
    const none = { title: [], hints: [], except: [], keywords: [], categories: [] };
    expect(topics).toEqual([
      { slug: 'lamps', label: 'Lamps', description: 'Things that shine.', about: ['lamp'], ...none },
      { slug: 'ships-2', label: 'Ships', description: null, about: [], ...none },
    ]);
  });

  const good = '- slug: good\n  label: Good\n  about: [fine]\n';

  test.each([
    ['a slug with capitals', '- slug: Bad\n  label: Bad', 'topics.yml:4:3 invalid-field'],
    ['a topic without a label', '- slug: bad', 'topics.yml:4:3 invalid-field'],
    ['a topic without a slug', '- label: Bad', 'topics.yml:4:3 invalid-field'],
    ['a slug that is taken', '- label: Bad\n  slug: good', 'topics.yml:5:3 invalid-field'],
    ['what is no topic', '- lamps', 'topics.yml:4:3 invalid-field'],
  ])('leaves out %s and keeps the others', (_, yaml, issue) => {
    const { topics, issues } = parseTopics(`${good}${yaml}\n`);
    expect(topics.map(({ slug }) => slug)).toEqual(['good']);
    expect(issues.map(issueRecord).map(({ path, line, column, slug }) => `${path}:${line}:${column} ${slug}`)).toEqual([
      issue,
    ]);
  });

  test.each([
    ['a number among terms', '  hints: [a, 7, b]', ['a', 'b'], 'topics.yml:4:14 invalid-field'],
    ['a term without a word', "  hints: [a, '++']", ['a'], 'topics.yml:4:14 invalid-field'],
    ['terms that are no list', '  hints: a', [], 'topics.yml:4:3 invalid-field'],
    ['an unknown field', '  words: [a]', [], 'topics.yml:4:3 unknown-field'],
  ])('leaves out %s and keeps the topic', (_, yaml, hints, issue) => {
    const { topics, issues } = parseTopics(`${good}${yaml}\n`);
    expect(topics).toMatchObject([{ slug: 'good', about: ['fine'], hints }]);
    expect(issues.map(issueRecord).map(({ path, line, column, slug }) => `${path}:${line}:${column} ${slug}`)).toEqual([
      issue,
    ]);
  });

  test.each([['a: ['], ['lamps'], ['lamps: { label: Lamps }']])('reports what is no list of topics: %s', (yaml) => {
    const { topics, issues } = parseTopics(yaml);
    expect(topics).toEqual([]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['invalid-yaml']);
  });

  test('finds none in an empty file', () => expect(parseTopics('')).toEqual({ topics: [], issues: [] }));

  test('reads the topics that Daybook ships, 30 to 40 of them, each with a sentence', () => {
    const { topics, issues } = parseTopics(readFileSync(join(CONTENT, 'topics.yml'), 'utf8'));
    expect(issues).toEqual([]);
    expect(topics.length).toBeGreaterThanOrEqual(30);
    expect(topics.length).toBeLessThanOrEqual(40);
    expect(topics.filter(({ description }) => !description?.endsWith('.'))).toEqual([]);
  });

  test('ships no term twice in one topic', () => {
    const { topics } = parseTopics(readFileSync(join(CONTENT, 'topics.yml'), 'utf8'));
    const repeated = topics.flatMap(({ slug, about, title, hints, except }) => {
      const terms = [...about, ...title, ...hints, ...except].map((term) => foldWords(term).join(' '));
      return terms.filter((term, index) => terms.indexOf(term) < index).map((term) => `${slug}: ${term}`);
    });
    expect(repeated).toEqual([]);
  });
});
