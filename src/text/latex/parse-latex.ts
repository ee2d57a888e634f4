import { LETTERS, readAccent } from './accents.ts';
import { readAccentedLetter, readDashes, readEscape, readTie, textNodes, type Reading } from './characters.ts';
import { type Arguments, closingBracket, readArguments } from './brackets.ts';
import { findMaths, type MathsSpan } from './find-maths.ts';
import { toUrl, trimUrl, URL_PATTERN } from '../find-urls.ts';
import { CHARACTERS, type MacroAction, MACROS, SILENT, SPACING, SWITCHES } from './macros.ts';
import { mergeText } from './merge-text.ts';
import { readMaths } from './read-maths.ts';
import { readBareScript } from './scripts.ts';
import { toPlainText } from '../write/to-plain-text.ts';
import type { TextNode } from '../tree.ts';

/** Something that could not be read, without its place. */
export interface Finding {
  readonly slug: 'unparsable-maths' | 'unsafe-link';
  readonly found: string;
}

/** What a parse carries along: how deep it is, and what it found wrong. */
export interface ParseState {
  readonly depth: number;
  readonly isInLink: boolean;
  readonly findings: Finding[];
}

const DEEPEST = 16;
const MOST_FAILURES = 8;
const MARKS = String.raw`\n\n|\\[A-Za-z]+\*?|\\[^]|[$^_~{]|-{2,}`;
const TOKEN = new RegExp(MARKS, 'g');
const TOKEN_OR_URL = new RegExp(`${URL_PATTERN}|${MARKS}`, 'gi');

/**
 * Parses LaTeX's running text. What is not LaTeX, or not LaTeX that running text has, stays as it is written.
 * @example parseLatex('a \\emph{b}', state) //=> [{ type: 'text', value: 'a ' }, { type: 'emphasis', children: [{ type: 'text', value: 'b' }] }]
 */
export function parseLatex(source: string, state: ParseState): readonly TextNode[] {
  if (state.depth > DEEPEST) return textNodes(source);
  const maths = new Map(findMaths(source).map((span) => [span.start, span]));
  const nodes: TextNode[] = [];
  const tokens = new RegExp(source.includes('/') ? TOKEN_OR_URL : TOKEN);
  let position = 0;
  let [failedEnd, failures] = [0, 0];
  for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
    const reading = readToken(match[0], source, match.index, maths, state);
    if (!reading) {
      // A token that means nothing is a character like others; what follows it may still be a token. Many addresses in
      // one, none of which leads anywhere, are left alone.
      const end = tokens.lastIndex;
      failures = end === failedEnd ? failures + 1 : 0;
      failedEnd = end;
      tokens.lastIndex = failures > MOST_FAILURES ? end : match.index + 1;
      continue;
    }
    nodes.push(...textNodes(source.slice(position, match.index)), ...reading.nodes);
    position = reading.end;
    tokens.lastIndex = position;
  }
  nodes.push(...textNodes(source.slice(position)));
  return mergeText(nodes);
}

function readToken(
  token: string,
  source: string,
  start: number,
  maths: ReadonlyMap<number, MathsSpan>,
  state: ParseState,
): Reading | null {
  const end = start + token.length;
  const formula = maths.get(start);
  if (formula) return readFormula(formula, source, state);
  if (token === '\n\n') return { nodes: [{ type: 'break' }], end };
  if (token === '{') return readGroup(source, start, state);
  if (token === '^' || token === '_') return readScript(source, start, state);
  if (token === '~') return readTie(source, start);
  if (token.startsWith('-')) return readDashes(token, source, start);
  if (/^\\[A-Za-z]/.test(token))
    return readAccentedLetter(source, start) ?? readMacro(token.slice(1), source, end, state);
  if (token.startsWith('\\')) return readAccentedLetter(source, start) ?? readEscape(token, source, end);
  return token === '$' ? null : readUrl(token, start, state);
}

function readFormula(formula: MathsSpan, source: string, state: ParseState): Reading {
  const nodes = readMaths(formula, (latex) => parseLatex(latex, deeper(state)));
  if (nodes) return { nodes, end: formula.end };
  const found = source.slice(formula.start, formula.end);
  state.findings.push({ slug: 'unparsable-maths', found });
  return { nodes: [{ type: 'code', value: found }], end: formula.end };
}

function deeper(state: ParseState): ParseState {
  return { ...state, depth: state.depth + 1 };
}

function readUrl(raw: string, start: number, { isInLink }: ParseState): Reading | null {
  const address = trimUrl(raw);
  const url = toUrl(address);
  if (!url || !/^https?:\/\/.|\/./i.test(address)) return null;
  const shown = textNodes(address.replace(/\\([_%&#~])/g, '$1'));
  return { nodes: isInLink ? shown : [{ type: 'link', url, children: shown }], end: start + address.length };
}

function readScript(source: string, start: number, state: ParseState): Reading | null {
  const type = source[start] === '^' ? 'superscript' : 'subscript';
  const hasBase = /[^\s{(\\]/.test(source[start - 1] ?? '') || ISOTOPE.test(source.slice(start, start + 8));
  const braced = hasBase && source[start + 1] === '{' ? readArguments(source, start + 1, 1) : null;
  if (braced)
    return { nodes: [{ type, children: parseLatex(braced.values[0] ?? '', deeper(state)) }], end: braced.end };
  const bare = readBareScript(source, start);
  return bare && { nodes: [{ type, children: textNodes(bare.value) }], end: start + 1 + bare.value.length };
}

/** `^{13}C`: a number in front of what it belongs to. */
const ISOTOPE = /^\^\{\d{1,3}\}\p{Lu}/u;

function readGroup(source: string, start: number, state: ParseState): Reading | null {
  // `9{,}600`, `k{=}4`
  const lone = /^\{([,.:;=<>+\-/])\}/.exec(source.slice(start, start + 3));
  if (lone && start > 0) return { nodes: textNodes(lone[1] ?? ''), end: start + 3 };
  const macro = /^\{\s*\\([A-Za-z]+|.)/s.exec(source.slice(start, start + 24));
  const close = macro ? closingBracket(source, start) : -1;
  const name = macro?.[1] ?? '';
  if (!macro || close < 0) return null;
  const action = SWITCHES.get(name);
  const inside = source.slice(start + (action ? macro[0].length : 1), close);
  if (action) return { nodes: act(action, [inside.trimStart()], state), end: close + 1 };
  const isLatex =
    name in CHARACTERS || MACROS.has(name) || readAccent(source, start + macro[0].length - name.length - 1) !== null;
  return isLatex ? { nodes: parseLatex(inside, deeper(state)), end: close + 1 } : null;
}

function readMacro(token: string, source: string, end: number, state: ParseState): Reading | null {
  const name = token.replace('*', '');
  const reading = MACROS.get(name);
  const args = reading ? readArguments(source, end, reading.arity) : null;
  if (reading?.action === 'colour' && args) return readColour(args, source, end - token.length - 1, state);
  if (reading && args) return { nodes: act(reading.action, args.values, state), end: args.end };
  // `\textcolor{red}` before a link that has lost its brackets.
  const colour = reading?.action === 'second' ? readArguments(source, end, 1) : null;
  if (colour) return { nodes: [], end: colour.end };
  const after = /^(?:\{\})?/.exec(source.slice(end, end + 2))?.[0].length ?? 0;
  const character = CHARACTERS[name];
  if (character !== undefined && !/^[A-Za-z]/.test(source.slice(end, end + 1))) {
    // A space after a letter's macro only ends the macro, and an abbreviation has its own full stop.
    const rest = source.slice(end, end + 3);
    const dropped = (name in LETTERS && /^ \p{Ll}/u.test(rest)) || (character.endsWith('.') && /^\.(?!\.)/.test(rest));
    return { nodes: textNodes(character), end: end + (after || Number(dropped)) };
  }
  if (SPACING.has(name)) return { nodes: textNodes(' '), end: end + after };
  if (SILENT.has(name) || SWITCHES.has(name)) return { nodes: [], end: end + (after || (source[end] === ' ' ? 1 : 0)) };
  return null;
}

/**
 * A colour leaves the group behind it. It is set for the rest of a group: elsewhere its capitals are letters of the text
 * that lost their own brackets, `\color{accentD}ecoupled`.
 */
function readColour(
  { values: [name = ''], end }: Arguments,
  source: string,
  start: number,
  state: ParseState,
): Reading {
  const isSwitch = start === 0 ? state.depth > 0 : source[start - 1] === '{';
  const letters = isSwitch ? '' : (/^[a-z]+([A-Z]+)$/.exec(name)?.[1] ?? '');
  const group = source[end] === '{' ? readArguments(source, end, 1) : null;
  const inside = group ? parseLatex(group.values[0] ?? '', deeper(state)) : [];
  return { nodes: [...textNodes(letters), ...inside], end: group?.end ?? end };
}

function act(action: MacroAction, values: readonly string[], state: ParseState): readonly TextNode[] {
  const [first = '', second = ''] = values;
  const inner = (value: string): readonly TextNode[] => parseLatex(value, deeper(state));
  switch (action) {
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'subscript':
      return first === '' ? [] : [{ type: action, children: inner(first) }];
    case 'code':
      return readCode(inner(first));
    case 'plain':
      return inner(first);
    case 'second':
      return inner(second);
    case 'note':
      return [...textNodes(' ('), ...inner(first.trim()), ...textNodes(')')];
    case 'key':
      return textNodes(`[${first}]`);
    case 'space':
      return textNodes(' ');
    case 'nothing':
    case 'colour':
      return [];
    case 'url':
      return readLink(first, first.replace(/\\([_%&#~])/g, '$1'), state);
    case 'link':
      return readLink(first, second, state);
  }
}

// Typewriter text of a link or a formula stays what it is.
function readCode(nodes: readonly TextNode[]): readonly TextNode[] {
  return nodes.some((node) => node.type === 'link' || node.type === 'maths')
    ? nodes
    : [{ type: 'code', value: toPlainText(nodes) }];
}

function readLink(address: string, label: string, state: ParseState): readonly TextNode[] {
  const children =
    label === address ? textNodes(label) : parseLatex(label || address, { ...deeper(state), isInLink: true });
  const url = toUrl(trimUrl(address.trim()));
  if (url && !state.isInLink) return [{ type: 'link', url, children }];
  if (!url) state.findings.push({ slug: 'unsafe-link', found: address });
  return children;
}
