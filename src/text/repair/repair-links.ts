import { COLOUR } from './colours.ts';
import { normalizeUrl } from '../links.ts';
import { toUrl, URL_PATTERN } from '../find-urls.ts';

// `\href{address}{label}` that became `address{label}`. An address without a label matches as well, so that what stands in
// it is not searched again.
const BROKEN_LINK = new RegExp(
  String.raw`(?<address>${URL_PATTERN})(?:(?<!\\)\{(?<label>[^{}]*)\}\$?(?=[.,;:!?)\]}"'”’]*(?:\s|$)))?`,
  'gi',
);
// A label that says no more than the address.
const EMPTY_LABEL = /^(?:(?:at |on )?(?:(?:this|the) )?(?:here|link|url|https? (?:link|url)|this))?$/i;
const OUTER_SIGNS = /^\W+|(?<!\W)\W+$/g;

const COLOUR_BEFORE = new RegExp(String.raw`${COLOUR}(?=https?:\/\/)`, 'giu');
const COLOUR_AROUND = new RegExp(String.raw`${COLOUR}\{(https?:\/\/[^{}\s]*(?:\{[^{}]*\})?)\}`, 'giu');
// Half of a `\href` is left where one stood in another macro's argument.
const HALF_LINK = /\\(?:href|url)\{(https?:\/\/[^{}\s]*\{[^{}]*\})(?!\{)/g;
const WORD_BEFORE = /(?<=\p{L})(?=https?:\/\/)/gu;

/**
 * Writes each link whose macro was lost as `\href` again, and separates addresses from words that stick to them.
 * @example repairLinks('at https://x.org{[here]}.') //=> 'at \\href{https://x.org}{https://x.org}.'
 */
export function repairLinks(text: string): string {
  const bare = text.includes('{') ? text.replace(COLOUR_AROUND, '$1').replace(HALF_LINK, '$1') : text;
  const separate = /\p{L}https?:/u.test(bare) ? bare.replace(COLOUR_BEFORE, '').replace(WORD_BEFORE, ' ') : bare;
  return separate.includes('{')
    ? separate.replace(BROKEN_LINK, (found, ...groups) => toHref(groups.at(-1)) ?? found)
    : separate;
}

function toHref({ address = '', label }: Readonly<Record<string, string>>): string | null {
  if (label === undefined) return null;
  const isEmpty = EMPTY_LABEL.test(label.replace(OUTER_SIGNS, '')) || isSameAddress(address, label);
  return `\\href{${address}}{${isEmpty ? address : label.trim()}}`;
}

function isSameAddress(address: string, label: string): boolean {
  const url = toUrl(label);
  return url !== null && /[./]/.test(label) && normalizeUrl(url) === normalizeUrl(toUrl(address) ?? '');
}
