import { describe, expect, test } from 'vitest';
import { newIssueUrl } from '../../../src/site/forge.ts';

describe('newIssueUrl', () => {
  test.each([
    ['https://github.com/you/papers', 'https://github.com/you/papers/issues/new?title=A+%26+B&body=C%0AD'],
    ['https://github.com/you/papers.git', 'https://github.com/you/papers/issues/new?title=A+%26+B&body=C%0AD'],
    ['https://codeberg.org/you/papers/', 'https://codeberg.org/you/papers/issues/new?title=A+%26+B&body=C%0AD'],
    [
      'https://gitlab.example.org/you/papers',
      'https://gitlab.example.org/you/papers/-/issues/new?issue%5Btitle%5D=A+%26+B&issue%5Bdescription%5D=C%0AD',
    ],
  ])('fills in a new issue of %s', (repository, url) => {
    expect(newIssueUrl(repository, 'A & B', 'C\nD')).toBe(url);
  });
});
