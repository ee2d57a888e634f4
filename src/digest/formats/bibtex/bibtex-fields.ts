import { parsePaperId } from '../../../paper-id.ts';
import { joinBlocks, readLines } from '../../../source/lines.ts';
import { idInNote } from '../notes.ts';

/** The values of an entry's fields by their names in lower case, strings resolved, LaTeX as it is written. */
export type BibtexFields = Readonly<Record<string, string>>;

/** The title of an entry in LaTeX, on one line; empty without one. */
export function bibtexTitle(fields: BibtexFields): string {
  return withoutProtection(fields['title'] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The abstract of an entry in LaTeX; null without one. */
export function bibtexAbstract(fields: BibtexFields): string | null {
  return joinBlocks(readLines(withoutProtection(fields['abstract'] ?? ''), 1));
}

/** An arXiv id from where BibTeX has it: `eprint`, Google Scholar's `journal`, DBLP's `volume`. */
export function bibtexPaperId(fields: BibtexFields): string | null {
  const archive = fields['archiveprefix'] ?? fields['eprinttype'] ?? 'arxiv';
  const eprint = /^arxiv$/i.test(archive) ? fields['eprint'] : undefined;
  const written = [fields['journal'], fields['note'], fields['howpublished']].map((text) => idInNote(text ?? ''));
  const old = /^\d{7}$/.test(eprint ?? '') ? `${fields['primaryclass'] ?? ''}/${eprint ?? ''}` : undefined;
  const candidates = [eprint, old, ...written, fields['volume']?.replace(/^abs\//, '')];
  return candidates.map((id) => parsePaperId(id ?? '')).find((id) => id !== null) ?? null;
}

/**
 * LaTeX without the braces that keep capitals in BibTeX; those of arguments and formulas stay.
 * @example withoutProtection('{BERT} and {\\em ships} in $x^{2}$') //=> 'BERT and {\\em ships} in $x^{2}$'
 */
export function withoutProtection(latex: string): string {
  const formulas: string[] = [];
  const text = withoutOuterBraces(latex.replaceAll(FORMULA_MARK, '').trim()).replace(FORMULA, (formula) => {
    formulas.push(formula);
    return FORMULA_MARK;
  });
  return unprotect(text).replaceAll(FORMULA_MARK, () => formulas.shift() ?? '');
}

const FORMULA = /(?<!\\)\$[^$]*\$/g;
/** Stands for a formula while braces are read; it is for private use, and removed from sources. */
const FORMULA_MARK = '\uE000';

/** Braces around the whole text keep its capitals, too, whatever macros and formulas are in it. */
function withoutOuterBraces(latex: string): string {
  let inner = latex;
  for (let depth = 0; depth < DEEPEST && hasOuterBraces(inner); depth += 1) inner = inner.slice(1, -1).trim();
  return inner;
}

function hasOuterBraces(latex: string): boolean {
  if (!latex.startsWith('{') || !latex.endsWith('}')) return false;
  let depth = 0;
  for (const [sign, { index }] of Array.from(latex.matchAll(/\\.|[{}]/gs), (match) => [match[0], match] as const)) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth === 0) return index === latex.length - 1;
  }
  return false;
}

/** From the inside out; an argument follows a macro, an accent or another argument. */
function unprotect(latex: string): string {
  let bare = latex;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = bare.replace(PROTECTED, '$1');
    if (next === bare) break;
    bare = next;
  }
  return bare;
}

/** Nobody nests braces deeper; those that are left are shown as they are written. */
const DEEPEST = 20;
const PROTECTED = /\{(?<!(?:[\\}\]^_]|\\[A-Za-z]+\s*|\\[^A-Za-z])\{)([^{}\\]*)\}/g;
