import { describe, expect, test } from 'vitest';
import { overlayText } from '../../../src/integrations/issue-overlay.ts';
import { createIssue } from '../../../src/source/issues.ts';

describe('overlayText', () => {
  const place = { path: 'digests/2025-01-02.md', line: 2, column: 8 };

  test('is a line for each error', () => {
    const issues = [createIssue('missing-text', place, 'A lamp'), createIssue('invalid-yaml', place, 'close it')];
    expect(overlayText(issues)).toBe('digests/2025-01-02.md:2:8 error The YAML cannot be read: close it invalid-yaml');
  });

  test('is empty without errors', () => expect(overlayText([createIssue('missing-text', place, 'A')])).toBe(''));
});
