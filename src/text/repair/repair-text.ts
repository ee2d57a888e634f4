import { mapProse } from './protect.ts';
import { repairAccents } from './repair-accents.ts';
import { repairBraces } from './repair-braces.ts';
import { repairLinks } from './repair-links.ts';
import { repairQuotes } from './repair-quotes.ts';
import { repairSymbols } from './repair-symbols.ts';

/**
 * Repairs LaTeX that lost its backslashes and dollars; the result is LaTeX again. English, names, code, addresses and
 * intact formulas stay as they are; so does whatever could be English.
 * @example repairText('2times faster with alpha leq 1') //=> '2× faster with α ≤ 1'
 */
export function repairText(text: string): string {
  // A restored sign may part a link from what stuck to it.
  return repairLinks(
    mapProse(repairLinks(text), (prose) => repairSymbols(repairBraces(repairQuotes(repairAccents(prose))))),
  );
}
