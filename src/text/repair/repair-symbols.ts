import { GREEK_ALONE, GREEK_CONTEXTS, isInTuple, isStatistic, RARE_GREEK } from './greek-contexts.ts';
import { type Context, CONTEXTS, LEFT_OPERAND, OPERAND } from './macro-contexts.ts';
import { type MacroRun, readMacroRun, STRONG } from './macro-runs.ts';
import { repairGroups } from './repair-groups.ts';
import { GREEK, OPERATORS, RELATIONS, SYMBOLS } from '../latex/symbols.ts';

// Text that only LaTeX without its backslashes and dollars leaves.
const DAMAGE = new RegExp(
  String.raw`\d(?:times)(?![A-Za-z])|[\w)}\]][_^]\{|(?<![A-Za-z])(?:${[...STRONG].join('|')}|mathcal|mathbb|textbf)(?![A-Za-z])`,
);
const RUN = /(?<![\\A-Za-z])[A-Za-z]{2,}(?![A-Za-z])/g;
// What was kept from the repair, or starts with a backslash or a dollar.
const INTACT = /^\s?[\\$\ue000]/;
const ROUNDS = 50;
const CONTEXT = 60;
const RELATION_SIGNS: ReadonlySet<string> = new Set(Object.values(RELATIONS));

/** What is known of the whole text. */
interface Evidence {
  readonly isDamaged: boolean;
  /** Names that were read as Greek letters somewhere in the text. */
  readonly letters: Set<string>;
}

/**
 * Restores the signs and letters whose macros lost their backslash. Takes running text, without formulas and addresses.
 * @example repairSymbols('2times, eta/lambdacdot d') //=> '2×, η/λ·d'
 */
export function repairSymbols(text: string): string {
  const evidence: Evidence = { isDamaged: DAMAGE.test(text), letters: new Set() };
  let current = text;
  // A restored sign can be the context of another: repeat until nothing changes.
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = repairRuns(repairGroups(current), evidence);
    if (next === current) break;
    current = next;
  }
  return current;
}

function repairRuns(text: string, evidence: Evidence): string {
  const done: string[] = [];
  // The end of the result, in which signs may still drop characters.
  let tail = '';
  let position = 0;
  for (const match of text.matchAll(RUN)) {
    const run = readMacroRun(match[0]);
    if (!run) continue;
    const end = match.index + match[0].length;
    const left = tail.slice(-CONTEXT) + text.slice(Math.max(position, match.index - CONTEXT), match.index);
    const right = text.slice(end, end + CONTEXT);
    const signs = readRun(run, left, right, evidence);
    if (signs === null) continue;
    const fitted = fit(left + run.prefix, signs, right);
    const kept = tail + text.slice(position, match.index) + run.prefix;
    const next = kept.slice(0, kept.length - fitted.dropBefore) + fitted.signs;
    done.push(next.slice(0, -CONTEXT));
    tail = next.slice(-CONTEXT);
    position = end + fitted.dropAfter;
  }
  return done.join('') + tail + text.slice(position);
}

function readRun({ prefix, names }: MacroRun, before: string, after: string, evidence: Evidence): string | null {
  const last = names.at(-1) ?? '';
  if (names.length === 1 && !isMacro(last, before + prefix, after, prefix !== '', evidence)) return null;
  if (names.length > 1 && /[\p{L}\p{N}][-.@#]$/u.test(before)) return null;
  for (const name of names) if (name in GREEK) evidence.letters.add(name);
  return names.map((name) => SYMBOLS[name] ?? ` ${name}`).join('');
}

function isMacro(name: string, before: string, after: string, isStuck: boolean, evidence: Evidence): boolean {
  if (OPERATORS.has(name)) return false;
  if (name in GREEK) return !isStuck && isGreek(name, before, after, evidence);
  if (STRONG.has(name))
    return isStuck ? mayStick(name) && OPERAND.test(after) : !isInName(before) && fitsOperands(name, before, after);
  // `nll(x)` and `nll 2.3` are names; `nll d` is an inequality.
  if (isStuck && (name === 'll' || name === 'gg') && !/^\s\p{L}/u.test(after)) return false;
  return (CONTEXTS[name] ?? []).some((context) => holds(context, before, after));
}

function mayStick(name: string): boolean {
  return name in RELATIONS || name === 'cdot' || name === 'otimes';
}

/** Whether a comparison has something to compare: `leq` and `geq` by themselves are names of functions. */
function fitsOperands(name: string, before: string, after: string): boolean {
  const needsOperands = (name in RELATIONS && !/arrow|mapsto|harpoon/.test(name)) || name === 'forall';
  return (
    !needsOperands || OPERAND.test(after) || INTACT.test(after) || (name !== 'forall' && LEFT_OPERAND.test(before))
  );
}

function isGreek(name: string, before: string, after: string, evidence: Evidence): boolean {
  if (!evidence.isDamaged && isStatistic(name, after)) return false;
  if (GREEK_CONTEXTS.some((context) => holds(context, before, after)) || isInTuple(before, name, after)) {
    evidence.letters.add(name);
    return true;
  }
  if (name === 'mu' && /\d\s?$/.test(before) && /^[ms](?![A-Za-z])/.test(after)) return true;
  return (
    (evidence.letters.has(name) || (evidence.isDamaged && RARE_GREEK.has(name))) && holds(GREEK_ALONE, before, after)
  );
}

function holds({ before, after }: Context, textBefore: string, textAfter: string): boolean {
  return after.test(textAfter) && before.test(textBefore);
}

function isInName(before: string): boolean {
  return /[\p{L}\p{N}][-.@#/]$|[\\@#]$/u.test(before);
}

/** Signs, and how many characters around the run they replace. */
interface Fitted {
  readonly signs: string;
  readonly dropBefore: number;
  readonly dropAfter: number;
}

// Removes what the lost macros left around the sign: spacing (`\!`), a script's caret, the space that ended the macro's name.
function fit(before: string, signs: string, after: string): Fitted {
  if (signs === '∘' || signs === '′') {
    const script = /(\^\{?)$/.exec(before)?.[1] ?? '';
    const isDegree = signs === '∘' && (script !== '' || /\d$/.test(before));
    return {
      signs: isDegree ? '°' : signs,
      dropBefore: script.length,
      dropAfter: script === '^{' && after[0] === '}' ? 1 : 0,
    };
  }
  const dropBefore = /[\w)\]}]!$/.test(before) ? 1 : 0;
  const spacing = /^!(?=[\w{([])/.test(after) ? 1 : 0;
  const isStuck = /[\p{L}\p{N})\]}]!?$/u.test(before);
  if (isStuck && RELATION_SIGNS.has(signs) && /^\s/.test(after))
    return { signs: ` ${signs}`, dropBefore, dropAfter: spacing };
  const isTight =
    (isStuck || signs.length > 1) &&
    /[×·]$/.test(signs) &&
    !/\d$/.test(before) &&
    /^\s(?:\d|[A-Za-z](?:times)?(?![A-Za-z]))/.test(after);
  const number = signs === '×' ? /(?<!\d)\d+$/.exec(before)?.[0] : undefined;
  const isProduct = number !== undefined && new RegExp(`^\\s(?:10\\^|${number}(?![\\d.]))`).test(after);
  return { signs, dropBefore, dropAfter: isTight || isProduct ? 1 : spacing };
}
