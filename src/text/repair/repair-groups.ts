import { readMacroRun } from './macro-runs.ts';
import { MATHS_ACCENTS, SYMBOLS, toBlackboard } from '../latex/symbols.ts';

const FONTS =
  'math(?:bb|cal|bf|rm|sf|it|tt|frak|scr|ds)|boldsymbol|operatorname|text(?:tt|bf|it|rm|sc|sf|normal)?|emph|underline|mbox|bm';
const ACCENTS = Object.keys(MATHS_ACCENTS).join('|');

// A macro's name after at most one letter that stuck to it.
function named(names: string): string {
  return String.raw`(?<![A-Za-z\\])(?<stuck>[A-Za-z]??)(?<name>${names})`;
}

const FONT_FRACTION = new RegExp(String.raw`${named(FONTS)}\{(?<over>[^{}]*)\}\{(?<under>[^{}]*)\}`, 'g');
const FONT_GROUP = new RegExp(String.raw`${named(`${FONTS}|${ACCENTS}`)}\{(?<inside>[^{}]*)\}`, 'g');
const FONT_LETTER =
  /(?<![A-Za-z\\])(?<name>math(?:bb|cal|bf|rm|sf|frak|scr)|boldsymbol)\s?(?<inside>[A-Za-z])(?![A-Za-z])/g;
const FRACTION = new RegExp(String.raw`${named('[dt]?frac')}\{(?<over>[^{}]*)\}\{(?<under>[^{}]*)\}`, 'g');
// `\frac12`, `\frac1n`, `\frac{a+b}2`
const SHORT_FRACTION =
  /(?<![A-Za-z\\])(?<stuck>[A-Za-z]??)[dt]?frac(?:(?<digit>\d)|\{(?<over>[^{}]*)\})(?:\{(?<below>[^{}]*)\}|(?<under>[1-9]|[A-Za-z](?![A-Za-z])))(?<next>[A-Za-z])?/g;
// `\frac{1}{2}` lost its name and its first pair of brackets.
const BARE_FRACTION = /(?<![\w\\^_{}.])(?<over>[1-9]\d*)\{(?<under>\d+|[A-Za-z])\}(?![{[\w-])/g;
const ROOT = /(?<![A-Za-z\\])(?<stuck>[A-Za-z]?)sqrt(?:\{(?<inside>[^{}]*)\}|\s?(?<single>\d+|[A-Za-z])(?![A-Za-z]))/g;
const SIZED_BRACKET = /(?<![A-Za-z\\])(?<stuck>[A-Za-z]?)[bB]igg?[lr]\s?(?=[()[\]{}|])/g;
const SIZED_MACRO =
  /(?<![A-Za-z\\])(?<stuck>[A-Za-z]?)(?:left(?=l(?:floor|ceil|angle|[vV]ert)(?![a-z]))|right(?=r(?:floor|ceil|angle|[vV]ert)(?![a-z])))/g;
const BRACKET_PAIR = /left(?<open>[([{|⟨⌊⌈])(?<inside>(?:(?!left[([{|]).){1,200}?)right(?<close>[)\]}|⟩⌋⌉])/gs;
const STUCK_OPERATOR =
  /(?<![A-Za-z\\])(?<stuck>[A-Za-z]{1,3}?)(?<name>log|ln|exp|max|min)(?=\s?[(_^\d]|\s[A-Za-z](?![A-Za-z]))/g;

// `4{\times}`, `{\sim}50`: a group that only keeps the spaces out.
const LONE_SIGN = /(?<=[A-Za-z\d)\]}%])\{(?<inside>[A-Za-z]{2,})\}|(?<![\w\\])\{(?<inner>[A-Za-z]{2,})\}(?=[\d(])/g;

// Macros that text follows without a space: `8\times`A100, text`\rightarrow`image, `X\times Y`, `x\in R^d`, 30 `\mu`s.
const STUCK_BOTH_SIDES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)times(?=[A-Z])|(?<=(?<![A-Za-z])[A-Z])times(?=[A-Z](?![A-Za-z]))/g, '×'],
  // An image's sides; `5 times 3 days` is no product.
  [/(?<=(?<![\p{L}\d.,])(\d+) )times(?= \1(?![\p{L}\d]))/gu, '×'],
  [/(?<=(?<![\p{L}\d.])\d[\d.]*[KMBT])to(?=\d[\d.]*[KMBT](?![A-Za-z]))/gu, '→'],
  [/\^circ(?=[A-Z](?![A-Za-z])|times(?![a-z]))/g, '°'],
  [/(?<=[A-Za-z)])(?<!left|Left|[Ll]ong)rightarrow(?=[A-Za-z(])/g, '→'],
  [/(?<=[A-Za-z)])leftrightarrow(?=[A-Za-z(])/g, '↔'],
  [/(?<=(?<![A-Za-z])[A-Za-z])in(?=[A-Z][\^_]|[ℝℤℕℂ])/g, ' ∈ '],
  [/(?<=(?<![A-Za-z])[a-z])in(?=[A-Z](?![A-Za-z]))/g, ' ∈ '],
  [/(?<=:\s?[A-Z])to(?=[A-Z](?![A-Za-z]))/g, '→'],
  [/(?<=(?<![A-Za-z])(?:alpha|beta|gamma|delta|epsilon|theta|lambda|mu|tau|phi|sigma))in(?=[[({])/g, ' ∈ '],
  [/(?<=\d\s?)mu(?=[sm](?![A-Za-z]))/g, 'μ'],
];

type Groups = Readonly<Record<string, string | undefined>>;
function groupsOf(args: readonly unknown[]): Groups {
  return args.at(-1) as Groups;
}

/**
 * Repairs macros with arguments that lost their backslash: fonts, accents, fractions, roots, brackets.
 * @example repairGroups('mathcal{O}(nlog n)') //=> 'O(n log n)'
 */
export function repairGroups(text: string): string {
  return repairSizes(
    repairBraced(STUCK_BOTH_SIDES.reduce((repaired, [pattern, sign]) => repaired.replace(pattern, sign), text))
      .replace(SHORT_FRACTION, (...args) => readShortFraction(groupsOf(args)))
      .replace(FONT_LETTER, (...args) => readFont(groupsOf(args)))
      .replace(ROOT, (...args) => readRoot(groupsOf(args))),
  ).replace(STUCK_OPERATOR, (found, ...args) => readOperator(found, groupsOf(args), args));
}

function repairBraced(text: string): string {
  return !text.includes('{')
    ? text
    : text
        .replace(LONE_SIGN, (found, ...args) => readLoneSign(found, groupsOf(args)))
        .replace(FONT_FRACTION, (...args) => readFraction(groupsOf(args)))
        .replace(FONT_GROUP, (...args) => readFont(groupsOf(args)))
        .replace(FRACTION, (...args) => readFraction(groupsOf(args)))
        .replace(BARE_FRACTION, '$<over>/$<under>');
}

function repairSizes(text: string): string {
  return !/left|right|[bB]ig/.test(text)
    ? text
    : text
        .replace(SIZED_BRACKET, '$<stuck>')
        .replace(SIZED_MACRO, '$<stuck>')
        .replace(BRACKET_PAIR, (...args) => readBrackets(groupsOf(args), args));
}

function readLoneSign(found: string, { inside, inner }: Groups): string {
  return SYMBOLS[inside ?? inner ?? ''] ?? found;
}

function readFont({ stuck = '', name = '', inside = '' }: Groups): string {
  if (name === 'mathbb' || name === 'mathds') return stuck + toBlackboard(inside);
  const mark = MATHS_ACCENTS[name];
  return stuck + (mark && /^\p{L}$/u.test(inside) ? (inside + mark).normalize('NFC') : inside);
}

function readFraction({ stuck = '', over = '', under = '' }: Groups): string {
  return `${stuck}${bracket(over)}/${bracket(under)}`;
}

function readShortFraction({ digit, over, below, under, next, ...rest }: Groups): string {
  const fraction = readFraction({ ...rest, over: digit ?? over, under: below ?? under });
  return next === undefined ? fraction : `${fraction} ${next}`;
}

function readRoot({ stuck = '', inside, single = '' }: Groups): string {
  return `${stuck}√${bracket(inside ?? single)}`;
}

function readBrackets({ open = '', inside = '', close = '' }: Groups, args: readonly unknown[]): string {
  const [offset, whole] = args.slice(-3) as [number, string, Groups];
  const lettersBefore = LAST_LETTERS.exec(whole.slice(Math.max(0, offset - 24), offset))?.[0] ?? '';
  const lettersInside = LAST_LETTERS.exec(inside)?.[0] ?? '';
  // In words, left and right are no brackets: `left(a) and (bottom right)`.
  const isMaths = mayStick(lettersBefore) && mayStick(lettersInside) && !/[a-z]{5}|\s[a-z]{2,}\s/.test(inside);
  return isMaths ? `${open}${inside}${close}` : String(args[0]);
}

const LAST_LETTERS = /(?<![A-Za-z])[A-Za-z]*$/;

function mayStick(letters: string): boolean {
  return letters.length < 2 || letters in SYMBOLS || readMacroRun(letters) !== null;
}

function readOperator(found: string, { stuck = '', name = '' }: Groups, args: readonly unknown[]): string {
  const [offset, whole] = args.slice(-3) as [number, string, Groups];
  const inCall = /[OΘΩo~]\([^()]*$/.test(whole.slice(Math.max(0, offset - 24), offset));
  return inCall || (name === 'log' && /^[^bcfsv]$/i.test(stuck)) ? `${stuck} ${name}` : found;
}

function bracket(part: string): string {
  return /^[\p{L}\d.∞]*$/u.test(part) ? part : `(${part})`;
}
