import { GREEK, GREEK_VARIANTS } from '../latex/symbols.ts';

/**
 * Whether a text may hold LaTeX that lost its backslashes: a cheap test that rules out most texts.
 * @example mayNeedRepair('An ordinary sentence.') //=> false
 */
export function mayNeedRepair(text: string): boolean {
  return LOST_MACRO.test(text);
}

const LOST_MACRO = new RegExp(
  [
    String.raw`[{}\\^|‘` + "`]|[A-Za-z]_|''|[a-zA-Z][\"'][aeiou]|[^\\s(\"'“]https?:",
    String.raw`\d(?:times|sim|circ|pi|mu)|\d[KMBT%]?to\d|(?:times|sim|pm|ge|le|\dmu[ms])(?:\d|(?![a-z])[^a-z]{1,3}(?:\d|mu))`,
    // Words that are macros between numbers or single letters, and not the ends of longer words.
    String.raw`(?:times|sim|approx|(?:le|ge|ne|ll|gg)(?<![A-Za-z]{4})|(?:mid|cup|cap)(?<![A-Za-z]{5})|equiv|cong|perp|wedge|vee|log|prec|succ|asymp|parallel|su[bp]set)(?![a-z])[^a-z]{0,3}(?:\d|[A-Z](?![A-Za-z])|[b-zα-ω](?![a-z'’])|infty|min|max|log)`,
    String.raw`in(?<![A-Za-z]{4})(?![a-z])[\s!]{0,3}(?:[ℝℤℕℂ]|[A-Z]\^|[[(]\s?-?\d[\d.]*,)|[a-z]in[[({]|to\s?∞|[fghπϕφψ]\s?:\s?[A-Z][^a-z]{0,9}to\s`,
    String.raw`[lgn]eq|simeq|propto|seteq|lesssim|gtrsim|[pr]eceq|succeq|notin|triangleq|coloneq|doteq|arrow|mapsto|cdot`,
    String.raw`frac\d|oplus|ominus|otimes|odot|big(?:cup|cap|oplus)|setminus|nabla|infty|forall|emptyset|varnothing|hbar|[lcvd]dots`,
    String.raw`(?<![A-Za-z])ell(?![a-z])|[lr](?:angle|floor|ceil|Vert)(?![a-z])|math(?:bb|cal|bf|rm)|\dtimes`,
    `(?<![A-Za-z])(?:${[...Object.keys(GREEK), ...Object.keys(GREEK_VARIANTS)].join('|')})(?![A-Za-z])`,
    String.raw`\d\s?mu[ms](?![a-z])|(?<![A-Za-z])[A-Z]times|(?:(?<![A-Za-z])[a-z]in|:\s?[A-Z]to)[A-Z](?![A-Za-z])`,
  ].join('|'),
);
