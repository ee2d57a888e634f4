import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { ISSUE_KINDS, type IssueSlug } from '../../../src/source/issue-kinds.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { fixture } from '../support/parse.ts';

/** Where the one issue of each fixture is: `tests/fixtures/issues/<slug>` is a content folder with that issue alone. */
const PLACES: Readonly<Record<IssueSlug, string>> = {
  'ambiguous-paper': 'digests/2025-01-03-x.md:1:1',
  'changed-permalink': 'permalinks.txt:1:1',
  'control-character': 'digests/2025-01-02-x.md:3:1',
  'deleted-records': 'digests/2025-01-02-x.xml:4:1',
  'emptied-page': 'permalinks.txt:2:1',
  'empty-digest': 'digests/2025-01-02-x.md:1:1',
  'error-answer': 'digests/2025-01-02-x.json:1:1',
  'future-day': 'digests/2030-02-01-x.md:1:1',
  'damaged-vectors': 'vectors.bin:1:1',
  'due-vectors': 'vectors.bin:1:1',
  'missing-colon': 'digests/2025-01-02-x.md:4:1',
  'failed-part': 'digests/2025-01-02-x.txt:7:1',
  'incomplete-list': 'digests/2025-01-02-x.xml:4:1',
  'inferred-day': 'digests/search.txt:5:1',
  'inferred-id': 'digests/2025-01-02-x.json:2:3',
  'inferred-year': 'digests/2025-01-02-x.txt:1:1',
  'invalid-date': 'digests/2025-01-02-x.txt:7:1',
  'invalid-encoding': 'digests/2025-01-02-x.md:3:14',
  'invalid-field': 'digests/2025-01-02-x.md:4:1',
  'invalid-json': 'digests/2025-01-02-x.json:3:1',
  'invalid-record': 'digests/2025-01-02-x.json:3:3',
  'invalid-yaml': 'digests/2025-01-02-x.md:2:8',
  'missing-footer': 'digests/2025-01-02-x.txt:1:1',
  'missing-title': 'digests/2025-01-02-x.md:1:1',
  'missing-text': 'digests/2025-01-02-x.md:3:1',
  'nothing-read': 'digests/2025-01-02-x.bib:1:1',
  'other-day': 'digests/2025-01-02-x.txt:5:1',
  'partial-authors': 'digests/2025-01-02-x.md:1:1',
  'repeated-paper': 'digests/2025-01-02-x.md:5:1',
  'too-complex': 'digests/2025-01-02-x.md:1:1',
  'unclear-title': 'digests/2025-01-02-x.txt:5:1',
  'unknown-day': 'digests/search.txt:5:1',
  'unknown-field': 'digests/2025-01-02-x.md:3:1',
  'unknown-format': 'digests/2025-01-02-x.txt:1:1',
  'unknown-line': 'digests/2025-01-02-x.txt:9:1',
  'unread-paper': 'digests/2025-01-02-x.md:3:1',
  'unlikely-day': 'digests/9999-12-31-x.md:1:1',
  'unmatched-metadata': 'metadata/facts.yml:3:3',
  'unmatched-note': 'notes/harbours-that-listen.mdx:1:1',
  'repeated-note': 'notes/a-lamp.mdx:1:1',
  'unknown-paper-link': 'notes/2501.00001.mdx:4:15',
  'invalid-redirect': 'redirects.yml:1:1',
  'taken-path': 'pages/search.mdx:1:1',
  'taken-file': 'public/search/index.html:1:1',
  'invalid-setting': 'site.yml:3:26',
  'blocked-style': 'styles.css:2:18',
  'unlike-papers': 'digests/2025-01-03-x.md:1:1',
  'invalid-page': 'pages/rules.mdx:5:23',
  'invalid-path': 'pages/rules/house.mdx:1:1',
  'vanished-permalink': 'permalinks.txt:2:1',
  'unparsable-maths': 'digests/2025-01-02-x.md:3:1',
  'unread-fields': 'digests/2025-01-02-x.json:2:3',
  'unsafe-link': 'digests/2025-01-02-x.md:3:1',
  // The file is a symbolic link to nowhere, which Windows checks out as a text.
  'unreadable-file': 'digests/2025-01-02-x.txt:1:1',
};

/** Issues that come of others in the file, which its fixture has as well. */
const CAUSES: Partial<Record<IssueSlug, IssueSlug>> = { 'nothing-read': 'invalid-record' };

const MESSAGES: Partial<Record<IssueSlug, string>> = {
  'invalid-date': 'Unexpected date `Nov 35, 2024`, expected `MMM D[, YYYY]`',
  'invalid-field': 'Unexpected Published `last spring`, expected a day as `YYYY-MM-DD`',
  'invalid-yaml':
    'The YAML cannot be read: the value `Lighthouses: a reading list` holds a `: `; put it in quotes: `"Lighthouses: a reading list"`',
  'unreadable-file':
    'Cannot read the file: it is a symbolic link that leads nowhere (ENOENT: no such file or directory); remove it',
};

describe('ISSUE_KINDS', () => {
  const slugs = Object.keys(ISSUE_KINDS) as IssueSlug[];

  test.each(slugs)('%s has a fixture', (slug) => {
    expect(existsSync(fixture(`issues/${slug}`))).toBe(true);
    expect(PLACES).toHaveProperty(slug);
  });

  test.each(slugs.filter((slug) => slug !== 'unreadable-file' || process.platform !== 'win32'))(
    'the fixture of %s has that issue alone, with its place',
    (slug) => {
      const all = checkContent(fixture(`issues/${slug}`), '2030-01-01').issues.map(issueRecord);
      const records = all.filter((record) => record.slug !== CAUSES[slug]);
      expect(all).toHaveLength(slug in CAUSES ? 2 : 1);
      expect(records.map((record) => [record.slug, `${record.path}:${record.line}:${record.column}`])).toEqual([
        [slug, PLACES[slug]],
      ]);
      expect(records[0]?.severity).toBe(ISSUE_KINDS[slug][0]);
      if (MESSAGES[slug]) expect(records[0]?.message).toBe(MESSAGES[slug]);
    },
  );

  test.each(slugs)('the message of %s is one line without a full stop', (slug) => {
    const message: (...values: string[]) => string = ISSUE_KINDS[slug][1];
    expect(message('a', 'b', 'c')).toMatch(/^[^\n]*[^\n.]$/);
  });
});
