import { describe, expect, test } from 'vitest';
import { ARXIV_CATEGORY } from '../../../../src/digest/formats/arxiv-category.ts';

describe('ARXIV_CATEGORY', () => {
  test.each(['cs.CL', 'hep-th', 'astro-ph.GA', 'cond-mat.mes-hall', 'math-ph', 'q-bio.NC', 'physics.flu-dyn'])(
    'accepts %s',
    (category) => expect(category).toMatch(ARXIV_CATEGORY),
  );
  test.each(['', 'CL', 'cs.', 'cs.CL OR all:x', 'cs.CL]', 'computer science'])('refuses %j', (category) =>
    expect(category).not.toMatch(ARXIV_CATEGORY),
  );
});
