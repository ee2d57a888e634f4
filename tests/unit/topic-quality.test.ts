import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { NO_SOURCES } from '../support/no-sources.ts';
import { topicReport } from '../../src/archive/topics/topic-report.ts';
import { parseTopics } from '../../src/archive/topics/topics.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { describeShared, sharedDigests } from './support/shared.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Topics of real papers, as a reader of title and abstract judges them: paper, topic, `right` or `wrong`. */
const VERDICTS = readFileSync(join(ROOT, 'tests/fixtures/topic-verdicts.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

describeShared('the topics that Daybook ships, on three weeks of Hugging Face', () => {
  const { archive } = buildArchive({
    ...NO_SOURCES,
    digests: sharedDigests('digests/hf-api').flatMap((file) => parseDigest(file).digests),
    topics: parseTopics(readFileSync(join(ROOT, 'content/topics.yml'), 'utf8')).topics,
  });
  const { papers, covered, assignments, topics } = topicReport(archive, 0);

  test('go to at least 85 % of the papers, 1.5 to 3 to each', () => {
    expect(papers).toBe(289);
    expect(covered / papers).toBeGreaterThan(0.85);
    expect(assignments / papers).toBeGreaterThan(1.5);
    expect(assignments / papers).toBeLessThan(3);
  });

  test('have papers, every one of them, and none has a quarter of all', () => {
    expect(topics.filter(({ papers: ofTopic }) => ofTopic === 0 || ofTopic > papers / 4)).toEqual([]);
  });

  test('are right for at least 90 % of those that were judged, and keep 90 % of what was right', () => {
    const has = ([id = '', slug = '']: readonly string[]): boolean =>
      archive.papers.get(id)?.topics.includes(slug) ?? false;
    const assigned = VERDICTS.filter(has);
    const right = VERDICTS.filter(([, , verdict]) => verdict === 'right');
    expect(assigned.filter(([, , verdict]) => verdict === 'right').length / assigned.length).toBeGreaterThan(0.9);
    expect(right.filter(has).length / right.length).toBeGreaterThan(0.9);
  });
});
