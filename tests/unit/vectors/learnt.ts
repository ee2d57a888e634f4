import { createBasis, type Basis } from '../../../src/vectors/basis.ts';
import { countWords } from '../../../src/vectors/count-words.ts';
import { learnWords } from '../../../src/vectors/learn-basis.ts';
import { seededRandom } from '../../../src/vectors/seeded-random.ts';
import { paperVector, type WordCount } from '../../../src/vectors/paper-vector.ts';

const SUBJECTS = [
  ['lamp', 'wick', 'oil', 'flame', 'lighthouse'],
  ['ship', 'sail', 'mast', 'harbour', 'anchor'],
  ['bread', 'flour', 'oven', 'yeast', 'crust'],
] as const;

/** Words that only texts of one subject have; with them there are many more words than a vector has numbers. */
const JARGON = 60;
const LENGTH = 12;

/** The words of 150 invented texts on three subjects, each drawn from the words of its subject. */
export const TEXTS: readonly (readonly WordCount[])[] = drawTexts(150);

/** What is learnt of these. */
export const BASIS: Basis = createBasis(learnWords(TEXTS), TEXTS.length);

/** The vector of a text. */
export function vectorOf(text: string): Int8Array {
  return paperVector(countWords({ title: '', text }), () => BASIS.table);
}

/** The cosine of two vectors. */
export function cosine(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const [a, b] = [Array.from(first), Array.from(second)];
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));
}

function drawTexts(count: number): WordCount[][] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (_, index) => {
    const subject = index % SUBJECTS.length;
    const words = [
      ...(SUBJECTS[subject] ?? []),
      ...Array.from({ length: JARGON }, (_, each) => `jargon${subject}x${each}`),
    ];
    const chosen = words.map((word) => [word, random()] as const).toSorted(([, a], [, b]) => a - b);
    return chosen.slice(0, LENGTH).map(([word]): WordCount => [word, 1]);
  });
}
