import { OPERATORS, SYMBOLS } from '../latex/symbols.ts';

/** Macros whose names are no English words. */
export const STRONG: ReadonlySet<string> = new Set(
  `leq leqslant geq geqslant neq simeq propto lesssim gtrsim preceq succeq notin subseteq supseteq subsetneq triangleq
  coloneqq doteq rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow longleftarrow
  Longrightarrow Longleftrightarrow mapsto hookrightarrow rightleftharpoons rightsquigarrow cdot oplus ominus otimes
  odot bigcup bigcap bigoplus sqcup setminus ltimes rtimes nabla infty forall emptyset varnothing ell hbar ldots cdots
  vdots ddots uparrow downarrow updownarrow Uparrow Downarrow nearrow searrow langle rangle lfloor rfloor lceil rceil
  lVert rVert varepsilon varphi vartheta varrho varsigma varkappa`.split(/\s+/),
);

// Too short, or too much like English, to be recognized inside a longer run of letters.
const ALONE_ONLY = new Set(
  `in ni le ge ne ll gg to mid top bot int sum deg dag Re Im div pm mp ast star prime neg land lor cup cap circ vert
  Vert gets ell mod iff implies models angle square Box triangle diamond dots prec succ cong degree pounds`.split(
    /\s+/,
  ),
);
const NAMES = [...Object.keys(SYMBOLS), ...OPERATORS].toSorted((a, b) => b.length - a.length);
const IN_CHAINS = NAMES.filter((name) => !ALONE_ONLY.has(name));

// Macros that a single letter may precede, as in `Htimes W`; with the others it makes a word: `one`, `vgg`, `recap`.
const STICKY = new Set([...STRONG, 'times', 'sim', 'approx', 'mid', 'in', 'subset', 'supset', 'equiv', 'perp']);
const STUCK_INEQUALITY = /^[nmkNMKT](?:ll|gg)$/;

// Words that only look like a letter and a macro.
const WORDS = new Set(['egg', 'ogg', 'all', 'ill', 'amid', 'ssim', 'blog', 'vlog', 'clog', 'slog', 'flog', 'atop']);

/** A run of letters read as macros that lost their backslashes. */
export interface MacroRun {
  /** A letter before the first macro: the `n` of `ngg`. */
  readonly prefix: string;
  readonly names: readonly string[];
}

const known = new Map<string, MacroRun | null>();

/**
 * Reads a run of letters as one or more macros, after at most one letter; null if it is anything else.
 * @example readMacroRun('lambdacdot') //=> { prefix: '', names: ['lambda', 'cdot'] }
 */
export function readMacroRun(letters: string): MacroRun | null {
  const seen = known.get(letters);
  if (seen !== undefined) return seen;
  const run =
    letters.length < 2 || letters.length > 32 || WORDS.has(letters) ? null : (readAlone(letters) ?? readChain(letters));
  if (known.size > 50_000) known.clear();
  known.set(letters, run);
  return run;
}

function readAlone(letters: string): MacroRun | null {
  for (const prefix of ['', letters.slice(0, 1)]) {
    const name = letters.slice(prefix.length);
    if (!(name in SYMBOLS || OPERATORS.has(name))) continue;
    if (prefix === '' || STICKY.has(name) || STUCK_INEQUALITY.test(letters)) return { prefix, names: [name] };
  }
  return /^[A-Za-z]?toinfty$/.test(letters) ? { prefix: letters.slice(0, -7), names: ['to', 'infty'] } : null;
}

function readChain(letters: string): MacroRun | null {
  const names = splitNames(letters) ?? null;
  const prefix = names ? '' : letters.slice(0, 1);
  const chain = names ?? splitNames(letters.slice(1));
  return chain?.some((name) => STRONG.has(name) || name === 'times') ? { prefix, names: chain } : null;
}

function splitNames(letters: string): readonly string[] | null {
  if (letters === '') return [];
  for (const name of IN_CHAINS) {
    if (!letters.endsWith(name)) continue;
    const rest = splitNames(letters.slice(0, -name.length));
    if (rest) return [...rest, name];
  }
  return null;
}
