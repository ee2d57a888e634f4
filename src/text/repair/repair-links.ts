import { normalizeUrl } from '../links.ts';
import { toUrl, URL_PATTERN } from '../find-urls.ts';

/** A link whose macro was lost: `\href{address}{label}` that became `address{label}`. */
export interface LinkWreck {
  readonly address: string;
  /** Null where the label says no more than the address: the address again, or "here". */
  readonly label: string | null;
}

const WRECK = new RegExp(
  String.raw`(?<address>${URL_PATTERN})(?<!\\)\{(?<label>[^{}]*)\}\$?(?=[.,;:!?)\]}"'”’]*(?:\s|$))`,
  'gi',
);
const SAYS_NOTHING = /^\W*(?:(?:at |on )?(?:(?:this|the) )?(?:here|link|url|https? (?:link|url)|this))?\W*$/i;

// `\textcolor{blue}` and the like leave the name of the colour behind.
const COLOUR =
  '(?<![A-Za-z])(?:(?:bright|light|dark|deep|hot)?(?:pink|blue|red|magenta|cyan|purple|violet|orange|green|teal|brown|gray|grey|black|urlcolor|linkcolor))';
const COLOUR_BEFORE = new RegExp(String.raw`${COLOUR}(?=https?:\/\/)`, 'gi');
const COLOUR_AROUND = new RegExp(String.raw`${COLOUR}\{(https?:\/\/[^{}\s]*(?:\{[^{}]*\})?)\}`, 'gi');
// Half of a `\\href` is left where one stood in another macro's argument.
const HALF_LINK = /\\(?:href|url)\{(https?:\/\/[^{}\s]*\{[^{}]*\})(?!\{)/g;
const WORD_BEFORE = /(?<=\p{L})(?=https?:\/\/)/gu;

/**
 * Replaces each link wreck by what `write` makes of it, and sets addresses apart from words that stick to them.
 * @example repairLinks('at https://x.org{[here]}.', ({ address }) => address) //=> 'at https://x.org.'
 */
export const repairLinks = (text: string, write: (wreck: LinkWreck) => string): string => {
  const bare = text.includes('{') ? text.replace(COLOUR_AROUND, '$1').replace(HALF_LINK, '$1') : text;
  const apart = /\p{L}https?:/u.test(bare) ? bare.replace(COLOUR_BEFORE, '').replace(WORD_BEFORE, ' ') : bare;
  return !apart.includes('{')
    ? apart
    : apart.replace(WRECK, (...groups) => {
        const { address = '', label = '' } = groups.at(-1) as Readonly<Record<string, string>>;
        return write({ address, label: isSame(address, label) || SAYS_NOTHING.test(label) ? null : label.trim() });
      });
};

const isSame = (address: string, label: string): boolean => {
  const url = toUrl(label);
  return url !== null && /[./]/.test(label) && normalizeUrl(url) === normalizeUrl(toUrl(address) ?? '');
};
