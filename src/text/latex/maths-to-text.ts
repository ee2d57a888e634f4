import { type Arguments, readArguments, readTokens } from './brackets.ts';
import { CLOSING_BRACKETS, OPENING_BRACKETS, ROOTS, TEMPLATES } from './maths-macros.ts';
import { CHARACTERS } from './macros.ts';
import { mathsToMathml } from './maths-to-mathml.ts';
import { scriptText } from './scripts.ts';
import { MATHS_ACCENTS, OPERATORS, RELATIONS, SYMBOLS, toBlackboard } from './symbols.ts';

const DEEPEST = 12;
const TOKEN = /\\[A-Za-z]+\*?|\\.|[{}^_~&]|\s+|'+|[^\\{}^_~&\s']+/gs;
const RELATION_SIGNS = new Set([...Object.values(RELATIONS), '=', '<', '>']);
// Unicode's arrows and relations, for signs that the table of symbols lacks.
const RELATION = /^[←-⇿∈-∍∝∣-∦∴-⊋⊏-⊒⊢-⊯⊰-⊷⋐-⋭⟵-⟿⤀-⥿⩰-⫿≔]$/u;
const SPACES = new Set(['\\ ', '\\;', '\\:', '\\,', '\\quad', '\\qquad', '\\space', '\\enspace', '~', '&']);
const SILENT = new Set(
  `left right middle displaystyle textstyle scriptstyle limits nolimits bf rm it sf tt cal em xspace nonumber
  big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr allowbreak`.split(/\s+/),
);
const FRACTIONS = new Set(['frac', 'dfrac', 'tfrac', 'nicefrac', 'sfrac']);
const LETTERS =
  /^(?:math[a-z]+|text[a-z]*|mbox|boldsymbol|bm|pmb|operatorname|emph|ensuremath|boxed|b?cancel|(?:under|over)(?:line|brace))\*?$/;

/**
 * Writes a formula as plain text that reads well: `O(n²)`, `α ≤ 1`.
 * @example mathsToText('\\alpha \\leq 1') //=> 'α ≤ 1'
 */
export function mathsToText(latex: string): string {
  return tidy(read(latex, 0));
}

function read(latex: string, depth: number): string {
  if (depth > DEEPEST) return latex;
  let text = '';
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(latex); match; match = tokens.exec(latex)) {
    const token = match[0];
    const next = tokens.lastIndex;
    if (token === '^' || token === '_') {
      const script = readScript(latex, next, depth);
      text += writeScript(token, script.text);
      tokens.lastIndex = script.end;
    } else if (token.startsWith('\\') && /[A-Za-z]/.test(token)) {
      const macro = readMacro(token.slice(1), latex, next, depth);
      text += macro.text;
      tokens.lastIndex = macro.end;
    } else text += readPlain(token);
  }
  return text;
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function readPlain(token: string): string {
  if (token === '{' || token === '}' || token === '\\!') return '';
  if (SPACES.has(token) || /^\s/.test(token)) return ' ';
  if (token === '\\\\') return '; ';
  if (token === '\\|') return '‖';
  if (token.startsWith('\\')) return token.slice(1);
  return token.startsWith("'") ? '′'.repeat(token.length) : token.replace(/:?[=<>]+/g, ' $& ');
}

function readMacro(name: string, latex: string, start: number, depth: number): Piece {
  const environment = name === 'begin' || name === 'end' ? readArguments(latex, start, 1) : null;
  if (environment) return readEnvironment(name, latex, environment);
  const template = TEMPLATES.get(name);
  const filled = template && readTokens(latex, start, template.arity);
  if (filled)
    return {
      text: read(
        template.text.replace(/#(\d)/g, (_, place: string) => filled.values[Number(place) - 1] ?? ''),
        depth + 1,
      ),
      end: filled.end,
    };
  return readWithArgument(name, latex, start, depth) ?? readSign(name, latex, start);
}

function readEnvironment(macro: string, latex: string, { values: [name = ''], end }: Arguments): Piece {
  if (macro === 'end') return { text: CLOSING_BRACKETS[name] ?? '', end };
  const columns = name.startsWith('array') || name.startsWith('alignat') ? readArguments(latex, end, 1) : null;
  return { text: OPENING_BRACKETS[name] ?? '', end: columns?.end ?? end };
}

function readWithArgument(name: string, latex: string, start: number, depth: number): Piece | null {
  if (FRACTIONS.has(name)) return readFraction(latex, start, depth);
  if (name === 'sqrt') return readRoot(latex, start, depth);
  const mark = MATHS_ACCENTS[name];
  const isBlackboard = /^math(?:bb|bbm|ds)$/.test(name);
  const one = mark || isBlackboard ? readTokens(latex, start, 1) : readArguments(latex, start, 1);
  if (!one) return null;
  const argument = one.values[0] ?? '';
  if (name === 'unicode') return { text: unicode(argument), end: one.end };
  if (/^(?:text|mbox)/.test(name)) return { text: readWords(argument), end: one.end };
  if (!mark && !LETTERS.test(name)) return null;
  const inner = read(argument, depth + 1);
  return { text: isBlackboard ? toBlackboard(inner) : mark ? accent(inner, mark) : inner, end: one.end };
}

function readWords(argument: string): string {
  return argument
    .replace(/\\([a-z]+|.)\s?/gi, (_, char: string) => CHARACTERS[char] ?? (char.length > 1 ? '' : char))
    .replace(/[{}$]/g, '');
}

function readSign(name: string, latex: string, start: number): Piece {
  if (SILENT.has(name)) return { text: '', end: start };
  if (name === 'colon') return { text: ': ', end: start };
  if (name === 'not') return readNegated(latex, start);
  if (OPERATORS.has(name)) return { text: ` ${name === 'bmod' ? 'mod' : name} `, end: start };
  if (SPACES.has(`\\${name}`)) return { text: ' ', end: start };
  const sign = SYMBOLS[name] ?? rareSign(name);
  if (sign === null) return { text: LETTERS.test(name) ? '' : name, end: start };
  return {
    text: name in RELATIONS || (!(name in SYMBOLS) && RELATION.test(sign)) ? ` ${sign} ` : sign,
    end: start + (/^ /.exec(latex.slice(start))?.[0].length ?? 0),
  };
}

function readNegated(latex: string, start: number): Piece {
  const next = /^\s*(?:\\([A-Za-z]+)|(\S))/.exec(latex.slice(start, start + 30));
  const sign = next?.[2] ?? SYMBOLS[next?.[1] ?? ''];
  if (!next || sign === undefined) return { text: 'not ', end: start };
  return { text: ` ${`${sign}\u0338`.normalize('NFC')} `, end: start + next[0].length };
}

// What the table of symbols lacks, the renderer of formulas may know.
function rareSign(name: string): string | null {
  const text = mathsToMathml(`\\${name}`, false)?.replace(/<[^<>]*>/g, '') ?? '';
  return /^[^\p{ASCII}\p{M}]\ufe0e?$/u.test(text) ? text.replace('\ufe0e', '') : null;
}

function unicode(code: string): string {
  const value = Number(code.replace(/^x/i, '0x'));
  return Number.isInteger(value) && value > 0x9f && value < 0xd800 ? String.fromCodePoint(value) : '';
}

function readFraction(latex: string, start: number, depth: number): Piece | null {
  const two = readTokens(latex, start, 2);
  const [over = '', under = ''] = two?.values.map((value) => inBrackets(tidy(read(value, depth + 1)))) ?? [];
  return two && { text: `${over}/${under}`, end: two.end };
}

function readRoot(latex: string, start: number, depth: number): Piece | null {
  const index = /^\s?\[([^\][]*)\]/.exec(latex.slice(start, start + 40));
  const one = readTokens(latex, start + (index?.[0].length ?? 0), 1);
  if (!one) return null;
  const degree = tidy(read(index?.[1] ?? '', depth + 1));
  const sign = ROOTS[degree] ?? `${degree === '' ? '' : scriptText('^', degree)}√`;
  return { text: `${sign}${inBrackets(read(one.values[0] ?? '', depth + 1))}`, end: one.end };
}

function readScript(latex: string, start: number, depth: number): Piece {
  const from = start + (/^\s*/.exec(latex.slice(start, start + 9))?.[0].length ?? 0);
  const group = latex[from] === '{' ? readArguments(latex, from, 1) : null;
  if (group) return { text: tidy(read(group.values[0] ?? '', depth + 1)), end: group.end };
  const macro = /^\\(?:[A-Za-z]+|.)/s.exec(latex.slice(from))?.[0];
  if (!macro) return { text: String.fromCodePoint(latex.codePointAt(from) ?? 32).trim(), end: from + 1 };
  const piece = readMacro(macro.slice(1), latex, from + macro.length, depth + 1);
  return { text: piece.text.trim(), end: piece.end };
}

function writeScript(mark: '^' | '_', script: string): string {
  if (mark === '^' && script === '∘') return '°';
  return scriptText(mark, script);
}

function accent(text: string, mark: string): string {
  return /^\p{L}$/u.test(text.trim()) ? (text.trim() + mark).normalize('NFC') : text;
}

function inBrackets(part: string): string {
  return /^[\p{L}\p{N}.∞²³]*$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`;
}

// `∑_i^n x` rather than `∑_i^nx`: what is summed stands apart from the limits.
const BIG_WITH_LIMITS =
  /[∑∏∫⋃⋂⨁](?:[_^](?:\([^()]*\)|[^\s()])|[⁰¹²³⁴-⁹ⁿ]+(?![⁰¹²³⁴-⁹ⁿ])|[₀-₉]+(?![₀-₉])){1,2}(?![⁰¹²³⁴-⁹ⁿ₀-₉])(?=[\p{L}\p{N}√∥|([])/gu;

function tidy(text: string): string {
  const spaced = text
    .replace(/\s+/g, ' ')
    .replace(/ ?([([{⟨⌊⌈]) ?/g, ' $1')
    .replace(/ ?([)\]}⟩⌋⌉]) ?/g, '$1 ');
  return (
    spaced
      .replace(/(?<=[^\s=<>≤≥∈∼≈→+\-×·,;]) (?=[([{⟨⌊⌈])(?![{⟨])/gu, '')
      .replace(/ (?=[²³ⁿ°*′^_)\]},;⁰-⁹₀-₉])/g, '')
      .replace(/ ?([×·/]) ?/g, '$1')
      .replace(/ ?([;:]) /g, '$1 ')
      .replace(/‖ ?([^‖]*?) ?‖/g, '‖$1‖')
      .replace(BIG_WITH_LIMITS, '$& ')
      // A sign between two others keeps the same distance from both.
      .replace(/ ([∩∪∧∨⊕⊗⊖⊙∖∘])(?=[^\s_^])/gu, ' $1 ')
      .replace(/\s+/g, ' ')
      .replace(/^ ?(\S)/, (_, first: string) => first)
      .trim()
      .replace(/^(\S) /u, (found, sign: string) => (RELATION_SIGNS.has(sign) ? sign : found))
  );
}
