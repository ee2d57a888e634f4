// Scores the repair of damaged LaTeX against arXiv's own text, and measures the speed of the text core.
//
// How it scores. What is scored is the plain text that pages show. A macro counts as damaged in an abstract if arXiv's text
// has it in front of something else than a name (`$\gamma$-PO`, `PRISM-$\Delta$` are names) and the daily site's text has
// fewer of it; it counts once per abstract. It is restored if the plain text gained as many of its sign as arXiv's text
// means, names aside. A sign that the plain text has beyond what arXiv's text means is a wrong addition. An abstract is
// undamaged if both texts are the same apart from white space; it is changed if its plain text differs, by more than
// quotes and spaces, from the one that it has without any repair; or, if it has no LaTeX, from itself.
//
// `npm run bench:text -- FILE…` reads files of texts that nothing damaged, such as arXiv's own (JSON with titles and
// abstracts, or a text a line), and lists each one that is changed: read them, and count those that got worse.
import { existsSync } from 'node:fs';
import { parseLatex } from '../../src/text/latex/parse-latex.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { SYMBOLS } from '../../src/text/latex/symbols.ts';
import { foldSpace } from '../../src/text/repair/clean.ts';
import { toPlainText } from '../../src/text/write/to-plain-text.ts';
import { readDigestTexts, readPairs, readTexts, SHARED, type TextPair } from '../support/shared-texts.ts';
import { measureSpeed } from './text-speed.ts';

const NAME_BEFORE = /[A-Za-z0-9]-\$?\{?$/;
const NAME_AFTER = /^[}$]*-[A-Za-z]/;

interface Score {
  damaged: number;
  restored: number;
  wrong: number;
  undamaged: number;
  changed: number;
  readonly misses: string[];
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
function withoutQuotes(text: string): string {
  return text.replace(/[“”"'`‘’\s]+/g, '');
}

/** A text as pages show it. */
function read(source: string): string {
  return toPlainText(parseText(source).nodes);
}

/** The same without the repair. */
function readUnrepaired(source: string): string {
  return toPlainText(parseLatex(foldSpace(source), { depth: 0, isInLink: false, findings: [] }));
}

function isRepaired(source: string): boolean {
  return withoutQuotes(read(source)) !== withoutQuotes(readUnrepaired(source));
}

function macrosOf(latex: string): readonly { name: string; inName: boolean }[] {
  return [...latex.matchAll(/\\([A-Za-z]+)/g)].map((match) => ({
    name: match[1] ?? '',
    inName:
      NAME_BEFORE.test(latex.slice(0, match.index)) || NAME_AFTER.test(latex.slice(match.index + match[0].length)),
  }));
}

function scorePair(score: Score, { id, shown, latex }: TextPair): void {
  const repaired = read(shown);
  const unrepaired = readUnrepaired(shown);
  if (fold(shown) === fold(latex)) {
    score.undamaged += 1;
    if (isRepaired(shown)) {
      score.changed += 1;
      score.misses.push(`${id} changed though undamaged: ${differences(unrepaired, repaired)}`);
    }
  }
  const macros = macrosOf(latex).filter(({ name }) => name in SYMBOLS);
  const damaged = new Set(
    macros
      .filter(({ name, inName }) => !inName && count(latex, `\\${name}`) > count(shown, `\\${name}`))
      .map(({ name }) => name),
  );
  for (const name of damaged) {
    const sign = SYMBOLS[name] ?? '';
    const meant = macros.filter((macro) => macro.name === name && !macro.inName).length;
    score.damaged += 1;
    if (signsOf(repaired, sign) - signsOf(unrepaired, sign) >= meant) score.restored += 1;
    else score.misses.push(`${id} \\${name} not restored: ${around(shown, name)}`);
  }
  for (const sign of new Set(Object.values(SYMBOLS))) {
    const meant =
      macros.filter(({ name }) => SYMBOLS[name]?.replace('°', '∘') === sign.replace('°', '∘')).length +
      signsOf(latex, sign);
    const extra = signsOf(repaired, sign) - Math.max(meant, signsOf(unrepaired, sign));
    if (sign.length === 1 && extra > 0 && sign !== '|') {
      score.wrong += extra;
      score.misses.push(`${id} ${sign} added wrongly (${extra}): ${differences(unrepaired, repaired)}`);
    }
  }
}

// A degree sign is how `^\circ` reads.
function signsOf(text: string, sign: string): number {
  return count(text.replaceAll('°', '∘'), sign.replace('°', '∘'));
}

function around(text: string, name: string): string {
  return [...text.matchAll(new RegExp(name, 'g'))]
    .map(({ index }) => `…${text.slice(Math.max(0, index - 20), index + 25)}…`)
    .join(' ');
}

function differences(before: string, after: string): string {
  const kept = new Set(before.split(/\s+/));
  const next = new Set(after.split(/\s+/));
  const gone = before.split(/\s+/).filter((word) => !next.has(word));
  return `${gone.join(' ')} → ${after
    .split(/\s+/)
    .filter((word) => !kept.has(word))
    .join(' ')}`;
}

function report(title: string, pairs: readonly TextPair[]): void {
  const score: Score = { damaged: 0, restored: 0, wrong: 0, undamaged: 0, changed: 0, misses: [] };
  for (const pair of pairs) scorePair(score, pair);
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(`\n${title}: ${pairs.length} abstracts`);
  console.log(
    `  restored         ${score.restored} of ${score.damaged} damaged macros (${share(score.restored, score.damaged)})`,
  );
  console.log(`  wrong additions  ${score.wrong} (${share(score.wrong, score.damaged)} of the damaged macros)`);
  console.log(`  changed          ${score.changed} of ${score.undamaged} undamaged abstracts`);
  for (const miss of score.misses) console.log(`  - ${miss}`);
}

// Intact formulas: each macro's sign must be in the plain text, as often as the source has the macro.
function reportIntact(pairs: readonly TextPair[]): void {
  let signs = 0;
  const misses: string[] = [];
  for (const { id, latex } of pairs) {
    const { nodes, problems } = parseText(latex);
    const plain = toPlainText(nodes);
    for (const problem of problems) misses.push(`${id} ${problem.slug}: ${problem.found}`);
    for (const name of new Set(macrosOf(latex).map((macro) => macro.name))) {
      const sign = SYMBOLS[name];
      if (sign === undefined) continue;
      signs += 1;
      const meant = macrosOf(latex).filter((macro) => SYMBOLS[macro.name] === sign).length;
      if (signsOf(plain, sign) < meant) misses.push(`${id} \\${name} is not in the plain text`);
    }
    const left = plain.match(/\\[A-Za-z]+|\$(?!\d)/g) ?? [];
    if (left.length > 0) misses.push(`${id} left as written: ${left.join(' ')}`);
  }
  console.log(`\nIntact LaTeX to plain text: ${pairs.length} abstracts, ${signs} macros, ${misses.length} remarks`);
  for (const miss of misses) console.log(`  - ${miss}`);
}

function isChanged(text: string): boolean {
  const expected = /[\\$^_~{}`%]|''|--/.test(text) ? readUnrepaired(text) : text;
  return withoutQuotes(read(text)) !== withoutQuotes(expected);
}

function reportUndamaged(path: string): void {
  const texts = readTexts(path);
  const changed = texts.filter(isChanged);
  const share = ((1000 * changed.length) / Math.max(1, texts.length)).toFixed(3);
  console.log(`\n${path}: ${changed.length} of ${texts.length} texts changed, ${share} of 1,000`);
  for (const text of changed) console.log(`  - ${differences(text, read(text))}`);
}

function reportDigests(): void {
  const texts = readDigestTexts();
  const changed = texts.filter(isRepaired);
  console.log(`\nDigests: ${texts.length} titles and abstracts, ${changed.length} repaired beyond quotes and spaces`);
  for (const text of changed) console.log(`  - ${differences(readUnrepaired(text), read(text))}`);
}

const files = process.argv.slice(2);
if (files.length > 0) for (const path of files) reportUndamaged(path);
else if (existsSync(SHARED)) {
  const pairs = readPairs();
  report(
    'Pairs, even half',
    pairs.filter((_, index) => index % 2 === 0),
  );
  report(
    'Pairs, odd half',
    pairs.filter((_, index) => index % 2 === 1),
  );
  report(
    'Intact LaTeX (arXiv against itself)',
    pairs.map((pair) => ({ ...pair, shown: pair.latex })),
  );
  reportIntact(pairs);
  reportDigests();
} else {
  console.log(`Repair is not scored: there is no folder ${SHARED}`);
}
if (files.length === 0) measureSpeed();
