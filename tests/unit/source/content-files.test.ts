import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { listTree, readText } from '../../../src/source/content-files.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { contentFolder, temporaryFolder } from '../../support/build-site.ts';

const seen = (contentDir: string, path = 'digests', largest?: number) => {
  const { files, issues } = listTree(contentDir, path, largest);
  return {
    files: files.map((file) => file.path),
    issues: issues.map(issueRecord).map((issue) => `${issue.path}: ${issue.message}`),
  };
};

describe('listTree', () => {
  test('lists regular files, sorted, without hidden ones', () => {
    const content = contentFolder({
      'digests/b.md': '',
      'digests/a/c.md': '',
      'digests/.d.md': '',
      'digests/.e/f.md': '',
    });
    expect(seen(content)).toEqual({ files: ['digests/a/c.md', 'digests/b.md'], issues: [] });
    expect(seen(content, 'digests/b.md').files).toEqual(['digests/b.md']);
    expect(seen(content, 'notes')).toEqual({ files: [], issues: [] });
  });

  describe.runIf(process.platform !== 'win32')('with symbolic links', () => {
    test.each([
      ['out of the content folder', () => temporaryFolder('outside')],
      ['to an endless device', () => '/dev/zero'],
      ['nowhere', () => 'missing.md'],
      ['to itself', () => 'link.md'],
      ['to a folder that is not read', () => '../drafts'],
    ])('reports one that leads %s', (_, target) => {
      const content = contentFolder({ 'digests/a.md': '', 'drafts/b.md': '' });
      symlinkSync(target(), join(content, 'digests/link.md'));
      expect(seen(content)).toEqual({
        files: ['digests/a.md'],
        issues: [expect.stringContaining('digests/link.md: Cannot read the file: it is a symbolic link')],
      });
    });

    test('reads a file once that a link leads to, and no circle of folders', () => {
      const content = contentFolder({ 'digests/a.md': '' });
      symlinkSync('a.md', join(content, 'digests/b.md'));
      symlinkSync('../digests', join(content, 'digests/circle'));
      expect(seen(content)).toEqual({ files: ['digests/a.md'], issues: [] });
    });

    test('follows the content folder itself', () => {
      const link = join(temporaryFolder('link'), 'content');
      symlinkSync(contentFolder({ 'digests/a.md': '' }), link);
      expect(seen(link).files).toEqual(['digests/a.md']);
    });

    test('reports a pipe, and does not wait for it', () => {
      const content = contentFolder({ 'digests/a.md': '' });
      execFileSync('mkfifo', [join(content, 'digests/pipe.md')]);
      expect(seen(content).issues).toEqual([
        expect.stringContaining('digests/pipe.md: Cannot read the file: it is a device'),
      ]);
    });

    test.runIf(process.getuid?.() !== 0)('reports a folder that must not be read, and reads the others', () => {
      const content = contentFolder({ 'digests/a.md': '', 'digests/locked/b.md': '' });
      chmodSync(join(content, 'digests/locked'), 0o000);
      expect(seen(content)).toEqual({ files: ['digests/a.md'], issues: [expect.stringContaining('digests/locked: ')] });
    });
  });

  test('reports a file over the limit, and what to do', () => {
    const content = contentFolder({ 'digests/a.md': 'x'.repeat(3 * 1024 * 1024), 'digests/b.md': '' });
    expect(seen(content, 'digests', 1024 * 1024)).toEqual({
      files: ['digests/b.md'],
      issues: ['digests/a.md: Cannot read the file: it has 3 MB, at most 1 MB are read; split it'],
    });
  });
});

describe('readText', () => {
  test('is empty for a folder, as for a file that is missing', () => {
    const content = temporaryFolder('content');
    mkdirSync(join(content, 'site.yml'));
    expect([readText(content, 'site.yml'), readText(content, 'topics.yml')]).toEqual(['', '']);
  });
});

describe('checkContent', () => {
  test.runIf(process.platform !== 'win32')(
    'reports links of every file and folder that it reads, and reads the rest',
    () => {
      const content = contentFolder({ 'digests/2025-01-02.md': '## A paper\n\nIt says one thing.\n' });
      const elsewhere = join(temporaryFolder('elsewhere'), 'site.yml');
      writeFileSync(elsewhere, 'title: Stolen\n');
      for (const name of ['site.yml', 'days.yml', 'permalinks.txt', 'pages', 'notes'])
        symlinkSync(elsewhere, join(content, name));
      const { archive, issues } = checkContent(content);
      expect(archive.papers.size).toBe(1);
      expect(
        issues
          .map(issueRecord)
          .map(({ slug, path }) => `${slug} ${path}`)
          .toSorted(),
      ).toEqual(['days.yml', 'notes', 'pages', 'permalinks.txt', 'site.yml'].map((name) => `unreadable-file ${name}`));
    },
  );
});
