import { resolverAddress } from '../../external-id.ts';
import type { PersonName } from '../../paper/person-name.ts';
import type { Citation } from './citation.ts';
import { endSentence, initials } from './sentence.ts';

/** A citation in the style of the APA (7th edition), as plain text. */
export function toApa({ title, authors, areAll, date, arxivId, doi, url }: Citation): string {
  const year = `(${date?.slice(0, 4) ?? 'n.d.'}).`;
  const work = endSentence(arxivId === null ? title : `${title} (arXiv:${arxivId})`);
  const people = authors.length === 0 ? '' : endSentence(joinNames(authors.map(toName), areAll));
  return [
    ...(people === '' ? [work, year] : [people, year, work]),
    arxivId === null ? '' : 'arXiv.',
    doi === null ? (url ?? '') : resolverAddress(doi),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Of more than twenty names the first nineteen and the last. */
function joinNames(names: readonly string[], areAll: boolean): string {
  if (!areAll) return `${names.slice(0, 20).join(', ')}, et al.`;
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function toName({ family, given = '', suffix, literal }: PersonName): string {
  return literal ?? [family, initials(given), suffix].filter(Boolean).join(', ');
}
