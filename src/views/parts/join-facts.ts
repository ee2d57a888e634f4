/**
 * Facts in one line, without those that are unknown. Where one of them is written from right to left, each is isolated, so
 * that it does not move what stands beside it (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 * @example joinFacts(['Ada Byron', null, '3 comments']) //=> 'Ada Byron · 3 comments'
 */
export function joinFacts(facts: readonly (string | null | undefined)[]): string {
  const known = facts.filter((fact): fact is string => Boolean(fact));
  const isolated = known.some((fact) => RIGHT_TO_LEFT.test(fact)) ? known.map((fact) => `\u2068${fact}\u2069`) : known;
  return isolated.join(' · ');
}

/** Hebrew, Arabic and the other scripts in their blocks. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
