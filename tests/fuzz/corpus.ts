import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from '../../src/source/decode.ts';
import { ROOT } from '../support/build-site.ts';
import { hostileDigests } from '../support/hostile/digests.ts';

/** Files above this size, in bytes, would take most of the time. */
const LARGEST = 60_000;

/** Signs and words that formats, LaTeX and pages give a meaning. */
const PIECES = [
  ...'{}[]()<>$\\|"\'`*_#~^&%@:;,.-+=!?/ \n\t\0\r',
  ...['\u202e', '\u2028', '\ufeff', '\ufffd', 'é', '中', '😀', 'α'],
  ...[
    '---\n',
    '\n\n',
    '## ',
    '> ',
    '- ',
    '| ',
    '<![CDATA[',
    ']]>',
    '<script>',
    '&#0;',
    '&amp;',
    '{"',
    '"}',
    '[{',
    '}]',
  ],
  ...['\\frac{', '\\begin{array}', '$$', '\\(', '2times', 'alpha_', 'arXiv:2511.00001', 'https://', 'Title: ', 'Nov 5'],
];

/** Digests of every format: the fixtures, those of hostile tests and, where they are, real ones. */
export function readCorpus(): readonly RawFile[] {
  const files = ['tests/fixtures/*/digests/**/*', '../shared/cases/*/content/digests/*', '../shared/digests/**/*']
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => ({ path, file: join(ROOT, path) }))
    .filter(({ file }) => statSync(file).isFile() && statSync(file).size < LARGEST);
  const known = files.map(({ path, file }) => ({ path: nameOf(path), bytes: readFileSync(file) }));
  const hostile = Object.entries(hostileDigests().files).map(([name, text]) => ({
    path: `digests/${name}`,
    bytes: new TextEncoder().encode(text),
  }));
  return [...known, ...hostile];
}

/** One file of the corpus with up to eight damages: cut, repeated, mixed with another file, with pieces put into it. */
export function damageText(corpus: readonly RawFile[], random: () => number): RawFile {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { path, bytes } = pick(corpus);
  let text = Buffer.from(bytes).toString('latin1');
  const rounds = 1 + Math.floor(random() * 8);
  for (let round = 0; round < rounds; round += 1) {
    const start = Math.floor(random() * (text.length + 1));
    const stop = start + Math.floor(random() ** 3 * (text.length - start));
    const piece = Buffer.from(pick(PIECES)).toString('latin1');
    const other = Buffer.from(pick(corpus).bytes).toString('latin1');
    text = pick([
      () => text.slice(0, start) + piece + text.slice(start),
      () => text.slice(0, start) + piece.repeat(1 + Math.floor(random() ** 4 * 400)) + text.slice(start),
      () => text.slice(0, start) + text.slice(stop),
      () => text.slice(0, stop) + text.slice(start, stop) + text.slice(stop),
      () => text.slice(0, start) + other.slice(Math.floor(random() * other.length)),
      () => text.slice(0, start) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(start + 1),
    ])().slice(0, 2 * LARGEST);
  }
  return { path, bytes: Buffer.from(text, 'latin1') };
}

function nameOf(path: string): string {
  return `digests/${path.slice(path.lastIndexOf('/') + 1)}`;
}
