import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of texts that may not be in the repository; tests that need it are skipped where it is absent. */
export const SHARED = join(import.meta.dirname, '../../../shared');

/** Whether the shared texts are here. */
export const hasShared = existsSync(join(SHARED, 'text/latex-pairs.jsonl'));

/** An abstract as a digest shows it, and as its authors wrote it. */
export interface TextPair {
  readonly id: string;
  readonly shown: string;
  readonly latex: string;
}

/** Reads the abstracts that are known in both forms. */
export const readPairs = (): readonly TextPair[] =>
  readFileSync(join(SHARED, 'text/latex-pairs.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; hf_summary: string; arxiv_summary: string })
    .map((pair) => ({ id: pair.id, shown: pair.hf_summary, latex: pair.arxiv_summary }));

/** Reads every title and abstract of the shared digests, each once. */
export const readDigestTexts = (): readonly string[] => {
  const paths = globSync(['seed/*.txt', 'digests/**/*.{json,txt,md,xml}'], { cwd: SHARED }).toSorted();
  return [...new Set(paths.flatMap((path) => readTexts(join(SHARED, path))))];
};

/** Reads the titles and abstracts of a file of JSON or JSON lines, or every line of another one, each once. */
export const readTexts = (path: string): readonly string[] => {
  const texts = textsOf(path, readFileSync(path, 'utf8'));
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text.length > 20);
};

const textsOf = (path: string, content: string): readonly string[] => {
  if (path.endsWith('.json')) return stringsOf(JSON.parse(content) as unknown);
  const lines = content.split('\n');
  return path.endsWith('.jsonl')
    ? lines.filter((line) => line.trim() !== '').flatMap((line) => stringsOf(JSON.parse(line) as unknown))
    : lines;
};

const TEXT_FIELDS = new Set(['title', 'summary', 'abstract']);

const stringsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    typeof field === 'string' ? (TEXT_FIELDS.has(key) ? [field] : []) : stringsOf(field),
  );
};
