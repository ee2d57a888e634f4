import { compareFirstDay } from '../paper/first-day.ts';
import { NO_STORE, type BuildStore } from '../source/build-store.ts';
import { createBasis, papersToLearnFrom, type Basis } from '../vectors/basis.ts';
import { learnWords } from '../vectors/learn-basis.ts';
import { formatMonth } from '../vectors/month-file.ts';
import { paperVector, type WordCount } from '../vectors/paper-vector.ts';
import type { Archive } from './archive.ts';
import { newPapersOf } from './new-papers.ts';
import { countTermsOfDays } from './related/counted-terms.ts';
import { countTerms, type CountedTerms } from './related/terms.ts';

/**
 * The file of the vectors of a month: of the papers of `data/<month>.jsonl`, in its order.
 * @param store has the terms of papers whose day has not changed
 */
export function monthVectors(
  archive: Archive,
  { id: basis, table }: Basis,
  month: string,
  store: BuildStore = NO_STORE,
): Uint8Array<ArrayBuffer> {
  const days = countTermsOfDays(newPapersOf(archive, 'month', month), store);
  return formatMonth({
    basis,
    ids: days.flatMap(({ papers }) => papers.map(({ id }) => id)),
    vectors: days.flatMap(({ terms }) => terms.map((each) => paperVector(wordsOf(each), () => table))),
  });
}

/** Learns the basis of an archive from the papers of its first days; null where it has too few. */
export function learnBasis({ papers }: Pick<Archive, 'papers'>): Basis | null {
  const count = papersToLearnFrom(papers.size);
  if (count === 0) return null;
  const first = [...papers.values()].toSorted(compareFirstDay).slice(0, count);
  return createBasis(learnWords(first.map((paper) => wordsOf(countTerms(paper)))), count);
}

/** The words among the terms of a paper: topics are none, since they follow from settings. */
export function wordsOf({ words, counts }: CountedTerms): WordCount[] {
  return words.split(' ').flatMap((word, index): WordCount[] => {
    return word === '' || word.startsWith('#') ? [] : [[word, counts[index] ?? 0]];
  });
}
