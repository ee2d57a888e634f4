import { mapProse } from './protect.ts';
import { repairLinks } from './repair-links.ts';
import { repairQuotes } from './repair-quotes.ts';
import { repairSymbols } from './repair-symbols.ts';
import { GREEK, GREEK_VARIANTS } from '../latex/symbols.ts';

/**
 * Repairs a text whose LaTeX lost its backslashes and dollars. English, names, code, addresses and intact formulas stay
 * as they are; so does whatever could be English.
 * @example repairLatex('2times faster with alpha leq 1') //=> '2× faster with α ≤ 1'
 */
export const repairLatex = (text: string): string => {
  let current = text;
  // What one repair uncovers may be the context of another: repeated until nothing changes, which takes two rounds.
  for (let round = 0; round < MOST_ROUNDS && MAY_NEED_REPAIR.test(current); round += 1) {
    const repaired = repairOnce(current);
    if (repaired === current) break;
    current = repaired;
  }
  return current;
};

const MOST_ROUNDS = 6;

const repairOnce = (text: string): string => {
  const linked = repairLinks(text, ({ address, label }) => (label === null ? address : `${label} (${address})`));
  return mapProse(linked, (prose) => repairSymbols(repairQuotes(prose).replace(ESCAPED, '$1')));
};

const ESCAPED = /(?<!\\)\\([%&#])/g;

/**
 * Tells plain text from text that may hold wrecks: a quick look that lets most texts through unchanged.
 * @example MAY_NEED_REPAIR.test('An ordinary sentence.') //=> false
 */
export const MAY_NEED_REPAIR = new RegExp(
  [
    String.raw`[{}\\^|` + "`]|[A-Za-z]_|''|[^\\s(\"'“]https?:",
    String.raw`\d(?:times|sim|circ|pi|mu)|\d[KMBT%]?to\d|(?:times|sim|pm|ge|le|\dmu[ms])(?:\d|(?![a-z])[^a-z]{1,3}(?:\d|mu))`,
    // Words that are macros between numbers or single letters, and not the ends of longer words.
    String.raw`(?:times|sim|approx|(?:le|ge|ne|ll|gg)(?<![A-Za-z]{4})|(?:mid|cup|cap)(?<![A-Za-z]{5})|equiv|cong|perp|wedge|vee|log|prec|succ|asymp|parallel|su[bp]set)(?![a-z])[^a-z]{0,3}(?:\d|[A-Z](?![A-Za-z])|[b-zα-ω](?![a-z'’])|infty|min|max|log)`,
    String.raw`in(?<![A-Za-z]{4})(?![a-z])[\s!]{0,3}(?:[ℝℤℕℂ]|[A-Z]\^|[[(]\s?-?\d[\d.]*,)|[a-z]in[[({]|to\s?∞|[fghπϕφψ]\s?:\s?[A-Z][^a-z]{0,9}to\s`,
    String.raw`[lgn]eq|simeq|propto|seteq|lesssim|gtrsim|[pr]eceq|succeq|notin|triangleq|coloneq|doteq|arrow|mapsto|cdot`,
    String.raw`oplus|ominus|otimes|odot|big(?:cup|cap|oplus)|setminus|nabla|infty|forall|emptyset|varnothing|hbar|[lcvd]dots`,
    String.raw`(?<![A-Za-z])ell(?![a-z])|[lr](?:angle|floor|ceil|Vert)(?![a-z])|math(?:bb|cal|bf|rm)|\dtimes`,
    `(?<![A-Za-z])(?:${[...Object.keys(GREEK), ...Object.keys(GREEK_VARIANTS)].join('|')})(?![A-Za-z])`,
    String.raw`\d\s?mu[ms](?![a-z])|(?<![A-Za-z])[A-Z]times|(?:(?<![A-Za-z])[a-z]in|:\s?[A-Z]to)[A-Z](?![A-Za-z])`,
  ].join('|'),
);
