import { cpSync, copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { formatReport } from '../../../src/source/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { describeShared, SHARED } from '../support/shared.ts';

/** What is wrong with content whose paths were published long ago, when names, ids and titles were read otherwise. */
function permalinkIssues(ledger: string, from: string, to: string): string {
  const content = mkdtempSync(join(tmpdir(), 'daybook-published-'));
  cpSync(from, join(content, to), { recursive: true });
  copyFileSync(join(ROOT, 'tests/fixtures/ledgers', ledger), join(content, 'permalinks.txt'));
  return formatReport(checkContent(content).issues.filter(({ file }) => file === 'permalinks.txt'));
}

const NONE = '0 errors, 0 warnings, 0 infos';

describe('every path that an early Daybook published leads to its page', () => {
  test('in the demo', () => expect(permalinkIssues('demo.txt', join(ROOT, 'content'), '.')).toBe(NONE));
  test('in the gallery', () =>
    expect(permalinkIssues('gallery.txt', join(ROOT, 'tests/fixtures/gallery'), '.')).toBe(NONE));
});

describeShared('every path that an early Daybook published leads to its page', () => {
  test('in real digests', () =>
    expect(permalinkIssues('shared-digests.txt', join(SHARED, 'digests'), 'digests')).toBe(NONE));
});
