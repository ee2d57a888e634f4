import { hasPairedBraces } from '../latex/brackets.ts';
import { GREEK, GREEK_VARIANTS, RELATIONS, SIGNS } from '../latex/symbols.ts';
import { mergeTables, table } from '../latex/table.ts';

const HTML = table(`& &amp;  < &lt;  > &gt;  " &quot;  ' &#39;`);

/**
 * Escapes text for HTML, in elements and in quoted attributes.
 * @example escapeHtml('a < b') //=> 'a &lt; b'
 */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => HTML[char] ?? char) : text;
}

// XML 1.0 allows neither most control characters, nor halves of surrogate pairs, nor U+FFFE and U+FFFF.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * Drops the characters that no XML document may hold, however escaped.
 * @example keepXmlCharacters('R&D\u0000') //=> 'R&D'
 */
export function keepXmlCharacters(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

/**
 * Escapes text for XML and drops what no XML document may hold.
 * @example escapeXml('R&D\u0000') //=> 'R&amp;D'
 */
export function escapeXml(text: string): string {
  return escapeHtml(keepXmlCharacters(text));
}

// A hyphen is only special behind another one, as TeX makes a dash of both.
const SPECIALS = table(String.raw`
  \ \textbackslash{}  { \{  } \}  $ \$  & \&  % \%  # \#  _ \_  ^ \textasciicircum{}  ~ \textasciitilde{}  < $<$  > $>$
  - {}-  … \ldots{}  ° $^\circ$  ′ $'$  £ \pounds{}  © \copyright{}
`);

// Most BibTeX set-ups know Unicode's accented letters, but neither its mathematical signs nor Greek.
const SIGN_MACROS = new Map(
  Object.entries(mergeTables(SIGNS, RELATIONS, GREEK_VARIANTS, GREEK))
    .filter(([, char]) => /[^\0-\u007f]/.test(char))
    // Where macros share a sign, the first one wins.
    .toReversed()
    .map(([name, char]) => [char, `$\\${name}$`]),
);

/**
 * Escapes text for a BibTeX field: special characters, and signs that only maths mode has. Accents stay Unicode, and so does a
 * text in Greek.
 * @example escapeBibtex('R&D at 5×') //=> 'R\\&D at 5$\\times$'
 */
export function escapeBibtex(text: string): string {
  const lone = hasPairedBraces(text) ? NO_LONE_BRACES : LONE_BRACES;
  const isGreek = GREEK_WORD.test(text);
  return text.replace(/(?<=-)-|[\\{}$&%#_^~<>]|[^ -~\p{L}\p{M}]|\p{Script=Greek}|[ℓℏℜℑℵ]/gu, (char) => {
    if (char === '\u00a0') return '~';
    if (isGreek && GREEK_LETTER.test(char)) return char;
    return lone[char] ?? SPECIALS[char] ?? SIGN_MACROS.get(char) ?? char;
  });
}

/** More letters than formulas write in a row. */
const GREEK_WORD = /\p{Script=Greek}{3}/u;
const GREEK_LETTER = /\p{Script=Greek}/u;

// BibTeX counts escaped braces, too: one without its counterpart would end the field, or the file.
const LONE_BRACES = table(String.raw`{ \textbraceleft{}  } \textbraceright{}`);
const NO_LONE_BRACES = mergeTables();
