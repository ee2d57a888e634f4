/** A formula in a text, with its delimiters' place. */
export interface MathsSpan {
  readonly start: number;
  readonly end: number;
  readonly latex: string;
  readonly display: boolean;
}

const OPENERS = /\\begin\{(?:equation|displaymath|math|align|gather|multline|eqnarray)\*?\}|\\.|\$\$?/gs;
const CLOSERS: Readonly<Record<string, RegExp>> = {
  $: /\\.|\$|\n\n/gs,
  $$: /\\.|\$\$|\n\n/gs,
  '\\(': /\\\)|\\[^)]|\n\n/gs,
  '\\[': /\\\]|\\[^\]]|\n\n/gs,
};
const MOST_ENDS = 7;
const CLOSER_OF: Readonly<Record<string, string>> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' };

/**
 * Finds the formulas of a text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, and the environments of displayed ones. Dollars that are money are left alone.
 * @example findMaths('for $5 or $n$') //=> [{ start: 10, end: 13, latex: 'n', display: false }]
 */
export function findMaths(text: string): readonly MathsSpan[] {
  if (!/[$]|\\(?:[([]|begin\{)/.test(text)) return [];
  const spans: MathsSpan[] = [];
  const unclosed: Unclosed = new Map();
  OPENERS.lastIndex = 0;
  for (let open = OPENERS.exec(text); open; open = OPENERS.exec(text)) {
    const [opener] = open;
    if (open.index < (unclosed.get(opener) ?? 0)) continue;
    const span = opener.startsWith('\\begin')
      ? readEnvironment(text, open.index, opener, unclosed)
      : readSpan(text, open.index, opener, unclosed);
    if (!span) continue;
    spans.push(span);
    OPENERS.lastIndex = span.end;
  }
  return spans;
}

/** Up to where each opener is known to have no closer, so that a run of openers is searched only once. */
type Unclosed = Map<string, number>;

function readEnvironment(text: string, start: number, opener: string, unclosed: Unclosed): MathsSpan | null {
  const closer = opener.replace('begin', 'end');
  const close = text.indexOf(closer, start);
  if (close < 0) {
    unclosed.set(opener, text.length);
    return null;
  }
  const inside = text.slice(start + opener.length, close).replace(/\\(?:label\s*\{[^{}]*\}|nonumber|notag)/g, '');
  // What has columns or lines needs an environment inside of a formula, too.
  const latex = /&|\\\\/.test(inside) ? `\\begin{aligned}${inside}\\end{aligned}` : inside;
  return latex.trim() === '' ? null : { start, end: close + closer.length, latex, display: true };
}

function readSpan(text: string, start: number, opener: string, unclosed: Unclosed): MathsSpan | null {
  const closer = CLOSERS[opener];
  if (!closer) return null;
  const inside = start + opener.length;
  const ends: number[] = [];
  closer.lastIndex = inside;
  let match = closer.exec(text);
  for (; match && match[0] !== '\n\n'; match = closer.exec(text)) {
    if (match[0] !== CLOSER_OF[opener]) continue;
    ends.push(match.index);
    if (ends.length === MOST_ENDS || isBalanced(text.slice(inside, match.index))) break;
  }
  // A dollar inside of brackets belongs to a formula in words, as in `$\texttt{M$^3$}$`.
  const close =
    [ends.at(-1) ?? -1, ends[0] ?? -1].find((end) => end > inside && isBalanced(text.slice(inside, end))) ?? ends[0];
  if (close === undefined) {
    unclosed.set(opener, match?.index ?? text.length);
    return null;
  }
  const latex = text.slice(inside, close);
  const end = close + (CLOSER_OF[opener]?.length ?? 0);
  if (opener === '$' && !isInlineMaths(latex, text[start - 1] ?? '', text[end] ?? '')) return null;
  return latex.trim() === '' ? null : { start, end, latex, display: opener === '$$' || opener === '\\[' };
}

function isBalanced(latex: string): boolean {
  const brackets = latex.replace(/\\./gs, '');
  return brackets.split('{').length === brackets.split('}').length;
}

// `$5 and $6`, `US$5/$6` are money: maths has a macro or a script in it, or touches both its dollars and holds no prose.
function isInlineMaths(latex: string, before: string, after: string): boolean {
  // `1$-$2`, `FID$=1.8$`, `ViT-B$/16$`
  if (/^[-+=<>,.:/]{1,2}[\d.,]*$/.test(latex)) return true;
  if (/\\[A-Za-z%,;!{}|]|[\^_]/.test(latex)) return !THREE_WORDS.test(latex.replace(/\{[^{}]*\}/g, ''));
  if (/^[A-Za-z]$/.test(latex)) return !/[\w\\]/.test(before) || !/[\w\\]/.test(after);
  const touchesBoth = /^\S(?:.*\S)?$/s.test(latex);
  return (
    touchesBoth && !TWO_WORDS.test(latex) && (/[=<>]/.test(latex) || (!/\d/.test(after) && !/[\w\\]/.test(before)))
  );
}

const TWO_WORDS = /\p{L}{2}\s+\p{L}{2}/u;
const THREE_WORDS = /\p{L}{2} \p{L}{2,} \p{L}{2}/u;
