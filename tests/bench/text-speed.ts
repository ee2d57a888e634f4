import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../src/text/parse-text.ts';
import { toHtml } from '../../src/text/write/to-html.ts';
import { toPlainText } from '../../src/text/write/to-plain-text.ts';
import { hasShared, readDigestTexts, readPairs, SHARED } from '../support/shared-texts.ts';

const ABSTRACTS = 10_000;
const WORDS = 180;
// Shares of a real archive: most abstracts are plain, some are damaged, a few have formulas.
const DAMAGED_EVERY = 8;

/** Prints how long abstracts take from their source to HTML and to plain text, on one core. */
export function measureSpeed(): void {
  const words = hasShared ? frequentWords() : ['we', 'propose', 'a', 'method', 'that', 'improves', 'results.'];
  const plain = Array.from({ length: ABSTRACTS }, (_, index) => abstractOf(words, index));
  const mixed = plain.map((text, index) => (index % DAMAGED_EVERY === 0 ? withFormulas(text, index) : text));
  console.log(`\nSpeed, ${ABSTRACTS} abstracts of ${WORDS} words, one core`);
  time('plain text to HTML', plain);
  time(`every ${DAMAGED_EVERY}th with formulas, intact or damaged, to HTML`, mixed);
  if (!hasShared) return;
  const real = [
    ...readDigestTexts().filter((text) => text.length > 600),
    ...readPairs().flatMap(({ shown, latex }) => [shown, latex]),
  ];
  time(`real abstracts (${real.length} different ones, half of them with formulas or damage) to HTML`, repeat(real));
}

function time(title: string, texts: readonly string[]): void {
  const start = performance.now();
  let size = 0;
  for (const text of texts) size += toHtml(parseText(text).nodes).length;
  const middle = performance.now();
  for (const text of texts) size += toPlainText(parseText(text).nodes).length;
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  console.log(
    `  ${seconds(middle - start)}  ${title} (to plain text ${seconds(performance.now() - middle)}, ${(size / 2e6).toFixed(0)} MB)`,
  );
}

function repeat(texts: readonly string[]): readonly string[] {
  return Array.from({ length: ABSTRACTS }, (_, index) => `${texts[index % texts.length] ?? ''} (${index})`);
}

function frequentWords(): readonly string[] {
  return (
    readFileSync(join(SHARED, 'bench/word-frequencies.tsv'), 'utf8')
      .split('\n')
      .slice(0, 12_000)
      .map((line) => line.split('\t'))
      .filter(([word = '']) => /^[a-z][a-z-]*$/.test(word))
      // Each word as often as in 1,500 real abstracts, so that picking one at random picks common words most often.
      .flatMap(([word = '', count = '1']) => Array.from({ length: Math.ceil(Number(count) / 50) }, () => word))
  );
}

// A number sequence that looks random and is the same on every run.
function abstractOf(words: readonly string[], seed: number): string {
  return Array.from({ length: WORDS }, (_, index) => {
    const place = Math.abs((Math.sin(seed * 7919 + index * 104_729) * 10_000) % 1);
    return `${words[Math.floor(place * words.length)] ?? ''}${index % 17 === 16 ? '.' : ''}`;
  }).join(' ');
}

function withFormulas(text: string, seed: number): string {
  return seed % 16 === 0
    ? `${text} We get $O(n^${seed % 5})$ for $\\alpha_{${seed % 50}} \\leq ${seed % 9}$, $${seed % 7}\\times$ at https://github.com/a/b${seed}.`
    : `${text} We get ${seed % 7}times for alpha_{${seed % 50}} leq ${seed % 9}, sim${seed} at github.com/a/b${seed}{[here]}.`;
}
