import { seededRandom } from '../bench/random.ts';

/** What sizes depend on, with the figures of the papers that Hugging Face lists. */
const PAPERS_A_DAY = 20;
const DAYS_A_MONTH = 20;
const AUTHORS = 11;
/** Authors of a paper who have others as well; there are as many of them as papers. */
const KNOWN_AUTHORS = 6;
const ABSTRACT = 1200;
const SUMMARY = 150;
const TITLE = 75;

const TOPICS = ['lamps', 'ships', 'tides', 'clouds', 'quays'];

/** The topics of invented papers: each has three. */
export const INVENTED_TOPICS = TOPICS.map((slug) => `- { slug: ${slug}, label: ${slug}, title: [${slug}] }\n`).join('');

/**
 * Files of digests as Hugging Face answers, for so many months of 400 papers. More months begin with the same ones.
 * @returns texts by their paths in a content folder
 */
export function inventedMonths(count: number): Record<string, string> {
  const random = seededRandom(1);
  const days = Array.from({ length: count * DAYS_A_MONTH }, (_, index) => {
    const [month, day] = [Math.floor(index / DAYS_A_MONTH) + 1, (index % DAYS_A_MONTH) + 1];
    return `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });
  return Object.fromEntries(
    days.map((date, index) => {
      const records = Array.from({ length: PAPERS_A_DAY }, (_, place) =>
        record(date, index * PAPERS_A_DAY + place, random),
      );
      return [`digests/${date}.json`, JSON.stringify(records)];
    }),
  );
}

function record(date: string, index: number, random: () => number): object {
  const known = Array.from({ length: KNOWN_AUTHORS }, () => authorName(Math.floor(random() * (index + 1))));
  const others = Array.from(
    { length: AUTHORS - KNOWN_AUTHORS },
    (_, place) => `${authorName(index)} the ${place + 2}th`,
  );
  const topics = [0, 1, 2].map((step) => TOPICS[(index + step) % TOPICS.length]);
  return {
    paper: {
      id: `${date.slice(2, 4)}${date.slice(5, 7)}.${String(index).padStart(5, '0')}`,
      title: `${text(TITLE - 20, random)} ${topics.join(' ')}`,
      summary: text(ABSTRACT, random),
      ai_summary: text(SUMMARY, random),
      ai_keywords: Array.from({ length: 8 }, () => `${word(random)} ${word(random)}`),
      authors: [...new Set(known), ...others].map((name) => ({ name })),
      publishedAt: `${date}T00:00:00.000Z`,
      upvotes: Math.floor(random() * 50),
      ...(index % 2 === 0 && { githubRepo: `https://github.com/example/${word(random)}` }),
    },
    organization: { name: `lab-${index % 100}`, fullname: `Laboratory ${index % 100}` },
    numComments: Math.floor(random() * 5),
  };
}

function text(length: number, random: () => number): string {
  let written = word(random);
  while (written.length < length) written += ` ${word(random)}`;
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
}

/** Of 4,096 words, some far more often than others. */
function word(random: () => number): string {
  return syllables(Math.floor(4096 * random() ** 3), 3);
}

function authorName(index: number): string {
  const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `${capital(syllables(index, 2))} ${capital(syllables(index, 4))}`;
}

const SYLLABLES = 'ba cor de fin gra hel im ju kel lo mar ne or pra qui ret'.split(' ');

/** A number as syllables, the last digit first. */
function syllables(number: number, count: number): string {
  return Array.from({ length: count }, (_, place) => SYLLABLES[(number >> (4 * place)) & 15]).join('');
}
