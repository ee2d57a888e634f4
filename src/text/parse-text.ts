import { foldSpace, removeControls } from './repair/clean.ts';
import { unescapeQuotes } from './latex/accents.ts';
import { findMaths } from './latex/find-maths.ts';
import { type Finding, parseLatex } from './latex/parse-latex.ts';
import { tooComplexText } from './limits.ts';
import { mayNeedRepair } from './repair/may-need-repair.ts';
import { repairLinks } from './repair/repair-links.ts';
import { repairText } from './repair/repair-text.ts';
import type { TextNode, TextProblem } from './tree.ts';

/** A title or an abstract as a tree, and what was wrong with its source. */
export interface ParsedText {
  readonly nodes: readonly TextNode[];
  readonly problems: readonly TextProblem[];
}

// Letters, digits and punctuation that mean nothing but themselves, on one line; everything else is parsed.
const UNUSUAL =
  /[\\$^_{}~`\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]| {2}|^ | $|--|''|:\/\/|www\.|\.(?:com?|io|org)\/|% /;

/**
 * Reads a title or an abstract as digests have it: cleans and unwraps it, repairs LaTeX that lost its backslashes, reads
 * LaTeX that did not, and finds links. Never throws; what it cannot read stays as it is written.
 * @example parseText('2times faster').nodes //=> [{ type: 'text', value: '2× faster' }]
 */
export function parseText(source: string): ParsedText {
  const isUnusual = UNUSUAL.test(source);
  const isSuspect = mayNeedRepair(source);
  if (!isUnusual && !isSuspect) return { nodes: source === '' ? [] : [{ type: 'text', value: source }], problems: [] };
  const clean = removeControls(source);
  const reason = tooComplexText(source) ?? tooManyFormulas(source);
  if (reason !== null)
    return {
      nodes: [{ type: 'text', value: clean.text }],
      problems: [...clean.problems, { slug: 'too-complex', offset: 0, found: reason }],
    };
  const folded = unescapeQuotes(foldSpace(clean.text).replace(COMMENT_MARK, '$1'));
  const repaired = isSuspect ? repairText(folded) : repairLinks(folded);
  const findings: Finding[] = [];
  const nodes = trimEnds(parseLatex(repaired, { depth: 0, isInLink: false, findings }));
  return {
    nodes,
    problems: [...clean.problems, ...locateAll(findings.slice(0, MOST_PROBLEMS), source)],
  };
}

function tooManyFormulas(source: string): string | null {
  const isSuspect = source.length > MOST_FORMULAS && findMaths(source).length > MOST_FORMULAS;
  return isSuspect ? `it has more than ${MOST_FORMULAS} formulas` : null;
}

const MOST_FORMULAS = 1000;

// More say nothing new, and each is searched for in the whole text.
const MOST_PROBLEMS = 100;

// LaTeX comments in abstracts are whole sentences, and unwrapped text does not tell where they end: only the mark goes.
const COMMENT_MARK = /(^|\n|[.!?:;] )%+ (?=[\p{Lu}(])/gu;

// Macros that leave nothing leave the space beside them.
function trimEnds(nodes: readonly TextNode[]): readonly TextNode[] {
  return nodes
    .map((node, index): TextNode => {
      if (node.type !== 'text') return node;
      const value = index === 0 ? node.value.trimStart() : node.value;
      return { type: 'text', value: index === nodes.length - 1 ? value.trimEnd() : value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}

function fold(text: string): string {
  return foldSpace(removeControls(text).text);
}

function locateAll(findings: readonly Finding[], source: string): TextProblem[] {
  let starts: ReadonlyMap<string, number> | undefined;
  return findings.map(({ slug, found }) => {
    const exact = source.indexOf(found);
    if (exact >= 0) return { slug, offset: exact, found };
    // Folded white space or a removed character stands between the finding and its source.
    starts ??= foldedFormulas(source);
    return { slug, offset: starts.get(found) ?? 0, found };
  });
}

/** Where each formula of a source first starts, by its text after folding. */
function foldedFormulas(source: string): ReadonlyMap<string, number> {
  const formulas = findMaths(source).map(({ start, end }) => [fold(source.slice(start, end)), start] as const);
  return new Map(formulas.toReversed());
}
