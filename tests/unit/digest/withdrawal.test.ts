import { describe, expect, test } from 'vitest';
import { readWithdrawal } from '../../../src/digest/withdrawal.ts';

describe('readWithdrawal', () => {
  test.each([
    'This paper has been withdrawn by the author due to an error in Lemma 2.',
    'This submission has been withdrawn by arXiv administrators because of overlap',
    'The authors have withdrawn this article',
    'Paper withdrawn',
    'withdrawn',
    'Withdrawn; superseded by arXiv:2401.00002',
    'Withdrawing for incorporating related work',
    '12 pages, 3 figures; withdrawn because of a mistake in Eq. (4)',
    'arXiv admin note: submission has been withdrawn at the request of the author',
    'We withdraw this paper since the proof has a gap',
    'The article was retracted in 2021',
    'This paper has been withdrawn from arXiv',
    'Removed by the authors',
    'This submission has been removed by arXiv administrators because of overlap',
    '4 pages. Paper removed by arXiv',
  ])('takes the remark %j for a withdrawal', (remark) => expect(readWithdrawal({ title: 'Lamps', remark })).toBe(true));

  test.each([
    '10 pages; data withdrawn from the archive of 2020',
    'Withdrawn from the spring conference, to appear elsewhere',
    'This paper was withdrawn from the review of a journal',
    '12 pages',
    'Money withdrawn and paid in',
    'Noise removed by the filter of the authors',
    'An appendix was removed by the authors',
  ])('takes the remark %j for none', (remark) => expect(readWithdrawal({ title: 'Lamps', remark })).toBeNull());

  test.each([
    'This paper has been withdrawn by the author due to an error in Lemma 2.',
    'The paper is withdrawn.',
    'Withdrawn due to an error.',
    'Withdrawn by the authors, who found a gap.',
    'Withdrawn because the proof does not hold, see the comments.',
    'Withdrawn',
    'We count lamps.\n\nThis paper has been temporarily withdrawn.',
  ])('takes the abstract %j for a withdrawal', (abstract) =>
    expect(readWithdrawal({ title: 'Lamps', abstract })).toBe(true),
  );

  test.each([
    'We study money withdrawn from banks.',
    'Withdrawn bids are common in auctions.',
    'Withdrawn due to stress, students leave.',
    'Withdrawn for decades, lamps come back.',
    'A drug is tried. The paper was withdrawn by its journal, which we explain.',
    'We withdraw this assumption in the last part.',
  ])('takes the abstract %j for none', (abstract) => expect(readWithdrawal({ title: 'Lamps', abstract })).toBeNull());

  test.each([
    ['WITHDRAWN: Counting Rain', true],
    ['[Withdrawn] Counting Rain', true],
    ['Withdrawn - Counting Rain', true],
    ['Counting Rain (withdrawn)', true],
    ['Counting Rain [withdrawn by authors]', true],
    ['Counting Rain (retracted by arXiv administrators)', true],
    ['Counting Rain [withdrawn by customers]', null],
    ['RETRACTED ARTICLE: Counting Rain', true],
    ['Withdrawn Money and Clouds', null],
    ['Retracted-Paper Detection', null],
  ])('takes the title %j for %j', (title, expected) => expect(readWithdrawal({ title })).toBe(expected));
});
