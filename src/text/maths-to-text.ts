import { readArguments } from './brackets.ts';
import { scriptText } from './scripts.ts';
import { MATHS_ACCENTS, OPERATORS, RELATIONS, SYMBOLS, toBlackboard } from './symbols.ts';

const DEEPEST = 12;
const TOKEN = /\\[A-Za-z]+\*?|\\.|[{}^_~&]|\s+|'+|[^\\{}^_~&\s']+/gs;
const RELATION_SIGNS = new Set([...Object.values(RELATIONS), '=', '<', '>']);
const SPACES = new Set(['\\ ', '\\;', '\\:', '\\quad', '\\qquad', '\\space', '\\enspace', '~', '&', '\\\\']);
const SILENT = new Set(
  `left right middle displaystyle textstyle scriptstyle limits nolimits bf rm it sf tt cal em xspace nonumber
  big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr allowbreak`.split(/\s+/),
);
const FRACTIONS = new Set(['frac', 'dfrac', 'tfrac', 'nicefrac', 'sfrac']);
const LETTERS =
  /^(?:math[a-z]+|text[a-z]*|mbox|boldsymbol|bm|operatorname|emph|underline|mathord|mathrel|mathbin|ensuremath)\*?$/;

/**
 * Writes a formula as plain text that reads well: `O(n²)`, `α ≤ 1`.
 * @example mathsToText('\\alpha \\leq 1') //=> 'α ≤ 1'
 */
export const mathsToText = (latex: string): string => tidy(read(latex, 0));

const read = (latex: string, depth: number): string => {
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
};

interface Piece {
  readonly text: string;
  readonly end: number;
}

const readPlain = (token: string): string => {
  if (token === '{' || token === '}' || token === '\\,' || token === '\\!') return '';
  if (SPACES.has(token) || /^\s/.test(token)) return ' ';
  if (token === '\\|') return '‖';
  if (token.startsWith('\\')) return token.slice(1);
  return token.startsWith("'") ? '′'.repeat(token.length) : token.replace(/\s*([=<>])\s*/g, ' $1 ');
};

const readMacro = (name: string, latex: string, start: number, depth: number): Piece => {
  const one = readArguments(latex, start, 1);
  const argument = one?.values[0] ?? '';
  const mark = MATHS_ACCENTS[name];
  if (name === 'mathbb' && one) return { text: toBlackboard(read(argument, depth + 1)), end: one.end };
  if (/^(?:text|mbox)/.test(name) && one)
    return {
      text: argument
        .replace(/\\([a-z]+|.)\s?/gi, (_, char: string) => SYMBOLS[char] ?? (char.length > 1 ? '' : char))
        .replace(/[{}$]/g, ''),
      end: one.end,
    };
  if (LETTERS.test(name) && one) return { text: read(argument, depth + 1), end: one.end };
  if (mark && one) return { text: accent(read(argument, depth + 1), mark), end: one.end };
  if (FRACTIONS.has(name)) return readFraction(latex, start, depth);
  if (name === 'sqrt' && one) return { text: `√${inBrackets(read(argument, depth + 1))}`, end: one.end };
  if ((name === 'color' || name === 'textcolor') && one) return { text: '', end: one.end };
  if (name === 'unicode' && one) return { text: unicode(argument), end: one.end };
  if (SILENT.has(name)) return { text: '', end: start };
  if (OPERATORS.has(name)) return { text: ` ${name} `, end: start };
  const sign = SYMBOLS[name];
  if (sign === undefined) return { text: SPACES.has(`\\${name}`) ? ' ' : LETTERS.test(name) ? '' : name, end: start };
  return {
    text: name in RELATIONS ? ` ${sign} ` : sign,
    end: start + (/^ /.exec(latex.slice(start))?.[0].length ?? 0),
  };
};

const unicode = (code: string): string => {
  const value = Number(code.replace(/^x/i, '0x'));
  return Number.isInteger(value) && value > 0x9f && value < 0xd800 ? String.fromCodePoint(value) : '';
};

const readFraction = (latex: string, start: number, depth: number): Piece => {
  const two = readArguments(latex, start, 2);
  if (!two)
    return {
      text: latex
        .slice(start, start + 2)
        .trim()
        .split('')
        .join('/'),
      end: start + 2,
    };
  const [over = '', under = ''] = two.values.map((value) => inBrackets(tidy(read(value, depth + 1))));
  return { text: `${over}/${under}`, end: two.end };
};

const readScript = (latex: string, start: number, depth: number): Piece => {
  const from = start + (/^\s*/.exec(latex.slice(start, start + 9))?.[0].length ?? 0);
  const group = latex[from] === '{' ? readArguments(latex, from, 1) : null;
  if (group) return { text: tidy(read(group.values[0] ?? '', depth + 1)), end: group.end };
  const macro = /^\\(?:[A-Za-z]+|.)/s.exec(latex.slice(from))?.[0];
  if (!macro) return { text: String.fromCodePoint(latex.codePointAt(from) ?? 32).trim(), end: from + 1 };
  const piece = readMacro(macro.slice(1), latex, from + macro.length, depth + 1);
  return { text: piece.text.trim(), end: piece.end };
};

const writeScript = (mark: '^' | '_', script: string): string => {
  if (mark === '^' && script === '∘') return '°';
  return scriptText(mark, script);
};

const accent = (text: string, mark: string): string =>
  /^\p{L}$/u.test(text.trim()) ? (text.trim() + mark).normalize('NFC') : text;

const inBrackets = (part: string): string =>
  /^[\p{L}\p{N}.∞²³]*$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`;

const tidy = (text: string): string => {
  const spaced = text
    .replace(/\s+/g, ' ')
    .replace(/ ?([([{⟨⌊⌈]) ?/g, ' $1')
    .replace(/ ?([)\]}⟩⌋⌉]) ?/g, '$1 ');
  return spaced
    .replace(/(?<=[^\s=<>≤≥∈∼≈→+\-×·,;]) (?=[([{⟨⌊⌈])(?![{⟨])/gu, '')
    .replace(/ (?=[²³ⁿ°*′^_)\]},;⁰-⁹₀-₉])/g, '')
    .replace(/ ?([×·/]) ?/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^ ?(\S)/, (_, first: string) => first)
    .trim()
    .replace(/^(\S) /u, (found, sign: string) => (RELATION_SIGNS.has(sign) ? sign : found));
};
