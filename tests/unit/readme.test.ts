import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseTopics } from '../../src/archive/topics/topics.ts';
import { parseDigest } from '../../src/digest/parse.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The first code block of a language behind a text. */
function codeBlock(after: string, language: string): string {
  const rest = README.slice(README.indexOf(after));
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(rest)?.[1] ?? '';
}

function parse(text: string, path: string) {
  return parseDigest({ path, bytes: new TextEncoder().encode(text) });
}

describe('the README', () => {
  test('shows a Markdown digest that is read without an issue', () => {
    const { digests, issues } = parse(codeBlock('<!-- example: a Markdown digest -->', 'md'), 'digests/example.md');
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      {
        date: '2025-11-05',
        title: 'Three papers for a rainy day',
        source: 'The reading group',
        entries: [
          { arxivId: '2511.00001', authors: ['Ada Byron', 'Çelik Öz'], publishedOn: '2025-11-03', upvotes: 11 },
          { arxivId: '2511.00002', abstract: null, summary: { by: 'The reading group' } },
          { title: 'A third paper, of which we know the title and the text' },
        ],
      },
    ]);
  });

  test('shows page text that is read without an issue', () => {
    const { digests, issues } = parse(codeBlock('### Page text', 'text'), 'digests/2025-11-05.txt');
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['inferred-year']);
    expect(digests[0]?.entries).toMatchObject([
      { title: 'A Paper About Clouds', authorCount: 4, publishedOn: '2025-11-03', comments: 2 },
    ]);
  });

  test('shows topics that are read without an issue', () => {
    const { topics, issues } = parseTopics(codeBlock('### Topics', 'yaml'));
    expect(issues).toEqual([]);
    expect(topics).toMatchObject([{ slug: 'retrieval', about: ['retrieval-augmented', 'RAG'], categories: ['cs.IR'] }]);
  });

  test('names every script and every dependency', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const names = [
      ...Object.keys(manifest['dependencies'] ?? {}),
      ...Object.keys(manifest['optionalDependencies'] ?? {}),
      ...Object.keys(manifest['devDependencies'] ?? {}),
    ];
    expect(names.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
    const scripts = Object.keys(manifest['scripts'] ?? {}).map((name) =>
      /^(?:start|test)$/.test(name) ? name : `run ${name}`,
    );
    expect(scripts.filter((name) => !README.includes(`npm ${name}`))).toEqual([]);
  });
});
