/**
 * Whether words, each with a capital, are ordinary ones and no name: people say them of papers, they have the ending of one, or
 * the text around them has them in lower case.
 * @example areOrdinaryWords('Must Read', new Set()) //=> true
 * @example areOrdinaryWords('Rich Read', new Set()) //=> false
 */
export function areOrdinaryWords(words: string, usedAround: ReadonlySet<string>): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.,!?’']{1,5}$/, ''))
    .every((word) => COMMON.has(word) || ENDING.test(word) || usedAround.has(word));
}

/**
 * The words that a text has in lower case; short ones may be names as well: `he`, `min`, `long`.
 * @example wordsUsedIn('We count long lamps by Ada') //=> Set { 'count', 'lamps' }
 */
export function wordsUsedIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}{5,40}(?![\p{L}\p{N}-])/gu));
}

/** Endings that names of two words do not both have. */
const ENDING = /^[a-z]{2,30}[^aeiou]ing$|^[a-z]{3,30}(?:able|ally|ical|ible|ised|istic|ized|less|ment|ness|tion)s?$/;

/** What people say of papers, and the words between. */
const COMMON = new Set(
  `a about accepted again all also amazing an and another are award bad baseline baselines beautiful benchmark benchmarks best better
  big bold brief but by careful check choice classic clean clear clever code comes comments convincing cool data dataset datasets
  day demo detailed early easy editor editors elegant enough essential every everyone excellent experiments fast favorite favourite
  few figures finally first for free fresh from full fun funny further good great hard here high highlight highlights highly hot
  huge idea ideas important impressive in included inside insights interesting is it key large last latest less like limited list
  little long longer looks lots lovely low lower main major many math maths method methods minor missing model models month more most
  much must my needed new nice no not note notes novel now of old on one only open oral our out overview page pages paper papers
  perfect pick picks poster practical preprint pretty promising proof proofs quick rated read reader readers recommended
  recommend related release released result results review same science see short simple slides small smart so solid some soon
  source spotlight strong submitted summary super surprising survey technical test tests that the theory these this to today too
  top tutorial two under update updated use used useful version very video want watch way weak weekly well what why with without
  wonderful work works worth written year yes you your`.split(/\s+/),
);
