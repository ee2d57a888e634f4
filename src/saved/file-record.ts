import { normalizeTitle } from '../text/normalize-title.ts';
import type { PaperTexts } from '../vectors/count-words.ts';

/** One record of a reference manager's file. */
export interface FileRecord extends PaperTexts {
  /** Names under which the archive may have it, the likeliest first. */
  readonly names: readonly string[];
}

/** A record by what its file says. */
export function recordOf({
  arxivId,
  ...texts
}: PaperTexts & { /** Null where it has none. */ readonly arxivId: string | null }): FileRecord {
  return { ...texts, names: [...(arxivId === null ? [] : [arxivId]), normalizeTitle(texts.title)] };
}
