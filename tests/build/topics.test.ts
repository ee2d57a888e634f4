import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TopicReport } from '../../src/archive/topics/topic-report.ts';
import { contentFolder, ROOT, runCommand } from '../support/build-site.ts';

const GALLERY = { CONTENT_DIR: join(ROOT, 'tests/fixtures/gallery') };

describe('npm run topics', () => {
  test('prints what topics cover, what matched, and what has none', () => {
    const { status, printed } = runCommand('topics', [], GALLERY);
    expect(status).toBe(0);
    expect(printed).toContain('     1  Clouds & <weather> (weather)\n');
    expect(printed).toContain('title “cloud” 12');
    expect(printed).toContain('A quiet paper');
  });

  test('prints the same for programs, with samples of the size asked for', () => {
    const { status, printed } = runCommand('topics', ['--json', '--sample', '0'], GALLERY);
    expect(status).toBe(0);
    const { covered, topics } = JSON.parse(printed) as TopicReport;
    expect(covered).toBe(2);
    expect(topics.map(({ slug, papers, sample }) => [slug, papers, sample])).toEqual([
      ['crowds', 1, []],
      ['weather', 1, []],
      ['snow', 0, []],
    ]);
  });

  test.each([
    ['a sample that is no number', ['--sample', 'all'], GALLERY, 2, 'expected a whole number'],
    ['an archive without topics', [], { CONTENT_DIR: contentFolder({}) }, 1, 'No topics in'],
  ])('refuses %s', (_, args, env, expected, message) => {
    const { status, printed } = runCommand('topics', args, env);
    expect([status, printed]).toEqual([expected, expect.stringContaining(message)]);
  });

  test('reports what is wrong in topics.yml, and continues', () => {
    const content = contentFolder({ 'topics.yml': '- { slug: lamps, label: Lamps, words: [lamp] }\n' });
    const { status, printed } = runCommand('topics', [], { CONTENT_DIR: content });
    expect([status, printed]).toEqual([0, expect.stringContaining('topics.yml:1:32 warning')]);
  });
});
