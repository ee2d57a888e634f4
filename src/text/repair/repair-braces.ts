import { SWITCHES } from '../latex/macros.ts';
import { COLOUR } from './colours.ts';

const GROUP = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const COLOURED = new RegExp(String.raw`${COLOUR}(?:![\w!]{1,30})?${GROUP}`, 'gu');
const COLOUR_MACRO = new RegExp(String.raw`(?<![\p{L}\\])(?:text)?color\{[\w!.-]{1,40}\}(?:${GROUP})?`, 'gu');
// `{small words}` and `{large words}` may be English.
const SWITCHED = new RegExp(
  String.raw`\{(?:${[...SWITCHES.keys()].filter((name) => !/^(?:small|tiny|large|Large)$/.test(name)).join('|')}) ${GROUP.slice(2, -2)}\}`,
  'gu',
);
// What `\mathcal{F}_t` leaves; `{a}` alone is a set or a placeholder.
const LETTERS = /(?<![\w\\^_{}$\ue000])\{(\p{L})\}/gu;
const CAPITAL_OF_A_FORMULA = /(?<![\w\\^_{}$\ue000])\{\p{Lu}\}(?:[_^](?:\{|\w(?!\w))|\()/u;
// `interface{}` is code.
const EMPTY = /(?<=[\p{Lu}\d%])\{\}(?![\p{L}\p{N}{;])|(?<=\p{L})\{\}(?=[=<>_^])/gu;

/**
 * Opens the brackets that lost the macro in front of them: of colours, of switches, and of single letters in a formula.
 * @example repairBraces('teal{Planning} with {bf few} steps of {F}_t') //=> 'Planning with few steps of F_t'
 */
export function repairBraces(text: string): string {
  if (!text.includes('{')) return text;
  const open = text
    .replace(COLOUR_MACRO, (_, inside?: string) => inside ?? '')
    .replace(COLOURED, '$1')
    .replace(SWITCHED, '$1')
    .replace(EMPTY, '');
  return CAPITAL_OF_A_FORMULA.test(open) ? open.replace(LETTERS, '$1') : open;
}
