import { describe, expect, test } from 'vitest';
import type { Digest, Entry, PaperFacts } from '../../../../src/digest/schema.ts';
import { withdrawalNotice } from '../../../../src/views/parts/withdrawal-notice.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest, metadata } from '../../support/sources.ts';

const BY_AUTHORS = 'This paper was withdrawn.';

describe('withdrawalNotice', () => {
  const noticeOf = (entry: Partial<Entry>, fields: Partial<Digest> = {}, edited: Partial<PaperFacts>[] = []) => {
    const { archive } = archiveOf(
      [digest('2025-11-03', [entry], fields)],
      edited.map((facts) => metadata(facts)),
    );
    const paper = archive.papers.get('lamps');
    return paper && withdrawalNotice(paper, ENGLISH);
  };

  test.each<[string, Partial<Entry>, Partial<Digest>, Partial<PaperFacts>[], string | null]>([
    ['nothing of a paper of which nobody says it', {}, {}, [], null],
    ['what its authors say', { withdrawn: true, claimsWithdrawal: true }, { source: 'The List' }, [], BY_AUTHORS],
    [
      'whose word it is when only a digest says it',
      { claimsWithdrawal: true },
      { source: 'The List' },
      [],
      'This paper was withdrawn, according to The List.',
    ],
    [
      'that the digest has no name',
      { claimsWithdrawal: true },
      {},
      [],
      'This paper was withdrawn, according to a digest that does not name its source.',
    ],
    ['nothing that editors deny', { claimsWithdrawal: true }, {}, [{ title: 'Lamps', withdrawn: false }], null],
    ['what editors say', {}, {}, [{ title: 'Lamps', withdrawn: true }], BY_AUTHORS],
  ])('tells %s', (_, entry, fields, edited, notice) => expect(noticeOf(entry, fields, edited)).toBe(notice));
});
