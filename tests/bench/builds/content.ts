import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '../../../src/compare-text.ts';
import { parseDigest } from '../../../src/digest/parse.ts';
import { PAPERS_A_DAY, PROFILES, writeSyntheticArchive } from '../synthetic-archive.ts';

/**
 * Writes invented papers with the figures of Hugging Face, and the topics of the demo: about so many papers in whole days, and a
 * day more.
 */
export function writeInvented(contentDir: string, papers: number): void {
  const days = Math.round(papers / PAPERS_A_DAY) + 1;
  writeSyntheticArchive(contentDir, days * PAPERS_A_DAY, PROFILES.huggingface);
  copyFileSync('content/topics.yml', join(contentDir, 'topics.yml'));
}

/** Copies a content folder. Its ledger stays behind: it would forbid to leave a day out. */
export function copyContent(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  rmSync(join(to, 'permalinks.txt'), { force: true });
}

/** Takes the digests of the newest day out of a content folder, and returns what puts them back. */
export function withholdNewestDay(contentDir: string): () => void {
  const held = newestDay(digestsOf(contentDir)).map((path) => join(contentDir, path));
  for (const file of held) renameSync(file, join(contentDir, '..', basename(file)));
  return () => {
    for (const file of held) renameSync(join(contentDir, '..', basename(file)), file);
  };
}

/**
 * Those of some digests that are of the newest day, by the dates in their names; without dates, the last by name.
 * @example newestDay(['2025-11-04.json', '2025-11-05.md', '2025-11-05-b.md']) //=> ['2025-11-05.md', '2025-11-05-b.md']
 */
export function newestDay(paths: readonly string[]): string[] {
  const dateOf = (path: string): string => /\d{4}-\d\d-\d\d/.exec(basename(path))?.[0] ?? '';
  const newest = paths.map(dateOf).toSorted(compareText).at(-1) ?? '';
  return newest === '' ? paths.toSorted(compareText).slice(-1) : paths.filter((path) => dateOf(path) === newest);
}

/** Corrects a word in an abstract of a digest that is older than three quarters of all. */
export function correctOldAbstract(contentDir: string): void {
  const paths = digestsOf(contentDir).toSorted((a, b) => compareText(basename(a), basename(b)));
  for (const path of paths.slice(Math.floor(paths.length / 4))) {
    const bytes = readFileSync(join(contentDir, path));
    const { digests } = parseDigest({ path, bytes });
    for (const { abstract } of digests.flatMap(({ entries }) => entries)) {
      const corrected = correctedText(bytes.toString(), abstract ?? '');
      if (corrected === null) continue;
      writeFileSync(join(contentDir, path), corrected);
      return;
    }
  }
  throw new Error(`No digest in ${contentDir} has an abstract with a word that stands there once`);
}

/**
 * A digest in which a word of an abstract has another letter; null where none of its long words stands in the digest just once,
 * so that a title might change instead.
 */
export function correctedText(digest: string, abstract: string): string | null {
  const word = abstract.match(/\b[a-z]{8,40}\b/g)?.find((long) => digest.split(long).length === 2);
  return word === undefined ? null : digest.replace(word, `${word}s`);
}

/** The paths of all digests of a content folder, under it. */
function digestsOf(contentDir: string): string[] {
  const folder = join(contentDir, 'digests');
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder}: --content takes a content folder with digests`);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map(({ parentPath, name }) => join('digests', parentPath.slice(folder.length + 1), name));
}
