import { compareFirstDay } from '../paper/first-day.ts';
import { plainText } from '../paper/render-text.ts';
import { createBasis, papersToLearnFrom, type Basis } from '../vectors/basis.ts';
import { countWords } from '../vectors/count-words.ts';
import { learnWords } from '../vectors/learn-basis.ts';
import { formatMonth } from '../vectors/month-file.ts';
import { paperVector, type WordCount } from '../vectors/paper-vector.ts';
import type { Archive } from './archive.ts';
import { newPapersOf } from './new-papers.ts';
import type { ComparablePaper } from './related/terms.ts';

/**
 * The file of the vectors of a month: of the papers of `data/<month>.jsonl`, in its order. That of
 * a withdrawn paper is 0, so that nobody is recommended it.
 */
export function monthVectors(archive: Archive, { id: basis, table }: Basis, month: string): Uint8Array<ArrayBuffer> {
  const papers = newPapersOf(archive, 'month', month).toSorted(compareFirstDay);
  return formatMonth({
    basis,
    ids: papers.map(({ id }) => id),
    vectors: papers.map((paper) => paperVector(paper.withdrawn ? [] : paperWords(paper), () => table)),
  });
}

/** Learns the basis of an archive from the papers of its first days; null where it has too few. */
export function learnBasis({ papers }: Pick<Archive, 'papers'>): Basis | null {
  const count = papersToLearnFrom(papers.size);
  if (count === 0) return null;
  const first = [...papers.values()].toSorted(compareFirstDay).slice(0, count);
  return createBasis(learnWords(first.map((paper) => [...paperWords(paper)])), count);
}

/** The words of a paper, as a browser counts those of its texts. */
export function paperWords({ title, abstract, summary, keywords }: ComparablePaper): Iterable<WordCount> {
  const text = plainText(abstract ?? summary?.text ?? '');
  return countWords({ title: plainText(title), text, keywords: keywords ?? [] });
}
