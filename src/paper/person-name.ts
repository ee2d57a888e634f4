/** A name as CSL has it (https://docs.citationstyles.org/en/stable/specification.html#names): its parts, or it as a whole. */
export interface PersonName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  /** A name that is not divided: of a group, of one word, or in a script that writes family names first. */
  readonly literal?: string;
}

/**
 * Divides a name that is written as its owner signs it.
 * @example splitName('Jean-Luc van der Berg Jr.') //=> { family: 'van der Berg', given: 'Jean-Luc', suffix: 'Jr.' }
 * @example splitName('The Lamp Collaboration') //=> { literal: 'The Lamp Collaboration' }
 */
export function splitName(name: string): PersonName {
  const words = name.trim().split(/\s+/);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const person = words.map((word) => word.replace(/,$/, ''));
  if (person.length < 2 || isGroup(name)) return { literal: name.trim() };
  const isCapitalized = /^\P{Ll}/u.test(person.at(-1) ?? '');
  // In front, only capitals behind it tell a particle from a given name in lower case: `van Berg`, `le wang`.
  const particle = person.findIndex((word, index) => PARTICLES.has(word) && (index > 0 || isCapitalized));
  const start = particle !== -1 && particle < person.length - 1 ? particle : person.length - 1;
  const given = person.slice(0, start).join(' ');
  return {
    family: person.slice(start).join(' '),
    ...(given !== '' && { given }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Whether a name has a word or a sign that names of people do not have, or a script that puts the family name first. */
function isGroup(name: string): boolean {
  return GROUP.test(name) || /\bAI\b/.test(name) || !PERSON.test(name) || FAMILY_FIRST.test(name);
}

const PERSON = /^[\p{L}\p{M}\p{N}.'’,\s-]+$/u;
const GROUP =
  /^the\b|\band\b|--|\b(?:collaboration|consortium|team|group|project|community|foundation|initiative|institute|university|laborator(?:y|ies)|labs?|research|inc)\b/i;
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Lower-case words that belong to the family name behind them. */
const PARTICLES: ReadonlySet<string> = new Set(
  "af al ap av bin da das de del della den der di do dos du el ibn la le lo ten ter van vel vom von y zu zum zur 't".split(
    ' ',
  ),
);
