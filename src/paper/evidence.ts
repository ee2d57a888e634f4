import type { PaperFacts } from '../digest/schema.ts';
import { dayDifference } from '../day.ts';
import { compareText } from '../compare-text.ts';
import type { Occurrence } from './occurrence.ts';

/** The known facts that distinguish papers of one title: numbers of authors, and the papers' own dates. */
export interface Evidence {
  readonly counts: readonly number[];
  readonly dates: readonly string[];
}

/** The most days between two dates of one paper: dumps print US Eastern dates, APIs give UTC, and versions differ by a day. */
const DATE_TOLERANCE = 2;

/** The combinations of known facts, from the most to the least specific. */
export const TIERS: readonly ((evidence: Evidence) => boolean)[] = [
  ({ counts, dates }) => counts.length > 0 && dates.length > 0,
  ({ counts, dates }) => counts.length === 0 && dates.length > 0,
  ({ counts, dates }) => counts.length > 0 && dates.length === 0,
  ({ counts, dates }) => counts.length === 0 && dates.length === 0,
];

/** The evidence in an entry or a metadata record. */
export function evidenceOf({
  authorCount,
  publishedOn,
}: Partial<Pick<PaperFacts, 'authorCount' | 'publishedOn'>>): Evidence {
  return { counts: authorCount == null ? [] : [authorCount], dates: publishedOn == null ? [] : [publishedOn] };
}

/** Whether two entries may be of one paper: no fact that is known of both contradicts. */
export function areCompatible(a: Evidence, b: Evidence): boolean {
  const countsAgree =
    a.counts.length === 0 || b.counts.length === 0 || a.counts.some((count) => b.counts.includes(count));
  const datesAgree =
    a.dates.length === 0 ||
    b.dates.length === 0 ||
    a.dates.some((date) => b.dates.some((other) => Math.abs(dayDifference(date, other)) <= DATE_TOLERANCE));
  return countsAgree && datesAgree;
}

/** Groups occurrences of one tier: with the same count, and dates of which each is within the tolerance of the next. */
export function groupCompatible(
  candidates: readonly { readonly occurrence: Occurrence; readonly evidence: Evidence }[],
): { occurrences: Occurrence[]; evidence: Evidence }[] {
  const byCount = Map.groupBy(candidates, ({ evidence }) => evidence.counts[0] ?? null);
  return [...byCount.values()].flatMap((alike) => {
    const groups: { occurrences: Occurrence[]; evidence: { counts: readonly number[]; dates: string[] } }[] = [];
    for (const { occurrence, evidence } of alike.toSorted((a, b) =>
      compareText(dateOf(a.evidence), dateOf(b.evidence)),
    )) {
      const last = groups.at(-1);
      if (last && dayDifference(last.evidence.dates.at(-1) ?? '', dateOf(evidence)) <= DATE_TOLERANCE) {
        last.occurrences.push(occurrence);
        last.evidence.dates.push(...evidence.dates);
      } else if (last && evidence.dates.length === 0) last.occurrences.push(occurrence);
      else
        groups.push({ occurrences: [occurrence], evidence: { counts: evidence.counts, dates: [...evidence.dates] } });
    }
    return groups;
  });
}

function dateOf({ dates }: Evidence): string {
  return dates[0] ?? '';
}
