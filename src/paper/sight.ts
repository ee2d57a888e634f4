import type { PaperFacts } from '../digest/schema.ts';
import { compareText } from '../compare-text.ts';
import type { Occurrence } from './occurrence.ts';

/** What tells papers of one title apart: the author counts and own dates that were seen. */
export interface Sight {
  readonly counts: readonly number[];
  readonly dates: readonly string[];
}

/** Dumps print US Eastern dates, answers give UTC, and a later version moves a date by a day. */
const DATE_TOLERANCE = 2;

/** From what is known best to what is known least. */
export const TIERS: readonly ((sight: Sight) => boolean)[] = [
  ({ counts, dates }) => counts.length > 0 && dates.length > 0,
  ({ counts, dates }) => counts.length === 0 && dates.length > 0,
  ({ counts, dates }) => counts.length > 0 && dates.length === 0,
  ({ counts, dates }) => counts.length === 0 && dates.length === 0,
];

/** What an entry or a metadata record shows of its paper. */
export function sightOf({ authorCount, publishedOn }: Partial<Pick<PaperFacts, 'authorCount' | 'publishedOn'>>): Sight {
  return { counts: authorCount == null ? [] : [authorCount], dates: publishedOn == null ? [] : [publishedOn] };
}

/** Whether two sights may be of one paper: nothing known of both contradicts. */
export function sightsAgree(a: Sight, b: Sight): boolean {
  const countsAgree =
    a.counts.length === 0 || b.counts.length === 0 || a.counts.some((count) => b.counts.includes(count));
  const datesAgree =
    a.dates.length === 0 ||
    b.dates.length === 0 ||
    a.dates.some((date) => b.dates.some((other) => Math.abs(dayNumber(date) - dayNumber(other)) <= DATE_TOLERANCE));
  return countsAgree && datesAgree;
}

/** Groups sights of one tier: the same count, and dates of which each is within the tolerance of the next. */
export function groupAlike(
  sights: readonly { readonly occurrence: Occurrence; readonly sight: Sight }[],
): { occurrences: Occurrence[]; sight: Sight }[] {
  const byCount = Map.groupBy(sights, ({ sight }) => sight.counts[0] ?? null);
  return [...byCount.values()].flatMap((alike) => {
    const groups: { occurrences: Occurrence[]; sight: { counts: readonly number[]; dates: string[] } }[] = [];
    for (const { occurrence, sight } of alike.toSorted((a, b) => compareText(dateOf(a.sight), dateOf(b.sight)))) {
      const last = groups.at(-1);
      if (last && dayNumber(dateOf(sight)) - dayNumber(last.sight.dates.at(-1) ?? '') <= DATE_TOLERANCE) {
        last.occurrences.push(occurrence);
        last.sight.dates.push(...sight.dates);
      } else if (last && sight.dates.length === 0) last.occurrences.push(occurrence);
      else groups.push({ occurrences: [occurrence], sight: { counts: sight.counts, dates: [...sight.dates] } });
    }
    return groups;
  });
}

function dateOf({ dates }: Sight): string {
  return dates[0] ?? '';
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
