import type { PersonName } from '../../paper/person-name.ts';
import type { Citation } from './citation.ts';
import { endSentence, initials } from './sentence.ts';

/** A citation in the style of the IEEE, as plain text, without the number that a list of references gives it. */
export function toIeee({ title, authors, areAll, date, arxivId, doi, url }: Citation): string {
  const quoted = `“${endSentence(title.replaceAll('“', '‘').replaceAll('”', '’'))}”`;
  const people = authors.length === 0 ? '' : `${joinNames(authors.map(toName), areAll)}, `;
  const source = [arxivId === null ? null : 'arXiv', date === null ? null : toDate(date)].filter(Boolean).join(', ');
  return [
    people + quoted,
    source === '' ? '' : endSentence(source),
    doi === null ? (url === null ? '' : `[Online]. Available: ${url}`) : `doi: ${doi}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Of more than six names the first. */
function joinNames(names: readonly string[], areAll: boolean): string {
  const [first = '', second = ''] = names;
  if (names.length > 6 || !areAll) return `${first} et al.`;
  if (names.length < 3) return names.length === 2 ? `${first} and ${second}` : first;
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

function toName({ family, given = '', suffix, literal }: PersonName): string {
  return literal ?? [initials(given), family, suffix].filter(Boolean).join(' ');
}

function toDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1]} ${day}, ${year}`;
}

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'Jun.', 'Jul.', 'Aug.', 'Sep.', 'Oct.', 'Nov.', 'Dec.'];
