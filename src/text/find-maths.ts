/** A formula in a text, with its delimiters' place. */
export interface MathsSpan {
  readonly start: number;
  readonly end: number;
  readonly latex: string;
  readonly display: boolean;
}

const OPENERS = /\\.|\$\$?/gs;
const CLOSERS: Readonly<Record<string, RegExp>> = {
  $: /\\.|\$|\n\n/gs,
  $$: /\\.|\$\$|\n\n/gs,
  '\\(': /\\\)|\\[^)]|\n\n/gs,
  '\\[': /\\\]|\\[^\]]|\n\n/gs,
};
const CLOSER_OF: Readonly<Record<string, string>> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' };

/**
 * Finds the formulas of a text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. Dollars that are money are left alone.
 * @example findMaths('for $5 or $n$') //=> [{ start: 10, end: 13, latex: 'n', display: false }]
 */
export const findMaths = (text: string): readonly MathsSpan[] => {
  if (!/[$]|\\[([]/.test(text)) return [];
  const spans: MathsSpan[] = [];
  OPENERS.lastIndex = 0;
  for (let open = OPENERS.exec(text); open; open = OPENERS.exec(text)) {
    const span = readSpan(text, open.index, open[0]);
    if (!span) continue;
    spans.push(span);
    OPENERS.lastIndex = span.end;
  }
  return spans;
};

const readSpan = (text: string, start: number, opener: string): MathsSpan | null => {
  const closer = CLOSERS[opener];
  if (!closer) return null;
  const inside = start + opener.length;
  closer.lastIndex = inside;
  for (let match = closer.exec(text); match; match = closer.exec(text)) {
    if (match[0] === '\n\n') return null;
    if (match[0] !== CLOSER_OF[opener]) continue;
    const latex = text.slice(inside, match.index);
    const end = match.index + match[0].length;
    if (opener === '$' && !isInlineMaths(latex, text[start - 1] ?? '', text[end] ?? '')) return null;
    return latex.trim() === '' ? null : { start, end, latex, display: opener === '$$' || opener === '\\[' };
  }
  return null;
};

// `$5 and $6`, `US$5/$6` are money: maths has a macro or a script in it, or touches both its dollars and holds no prose.
const isInlineMaths = (latex: string, before: string, after: string): boolean => {
  if (
    /\\[A-Za-z%,;!{}|]|[\^_=<>]/.test(latex) &&
    !/\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(latex.replace(/\{[^{}]*\}/g, ''))
  )
    return true;
  return (
    /^\S(?:.*\S)?$/s.test(latex) && !/\d/.test(after) && !/[\w\\]/.test(before) && !/\p{L}{2,}\s+\p{L}{2,}/u.test(latex)
  );
};
