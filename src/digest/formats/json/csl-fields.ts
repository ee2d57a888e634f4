import { parsePaperId } from '../../../paper-id.ts';
import type { JsonRecord } from './json-values.ts';

/** Whether an object of JSON is an item of CSL-JSON. */
export function isCslItem(record: JsonRecord): boolean {
  return (
    'issued' in record || Array.isArray(record['author']) || ('title' in record && isCslType(String(record['type'])))
  );
}

/** Types of things that have authors (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
function isCslType(type: string): boolean {
  return CSL_TYPES.has(type) || /^(?:article|entry)-\w+$/.test(type);
}

const CSL_TYPES = new Set(
  (
    'article book chapter dataset document entry paper-conference post post-weblog preprint report review review-book ' +
    'software speech standard thesis webpage'
  ).split(' '),
);

/** Fields of an item of CSL-JSON that may name the paper. */
export interface CslIds {
  readonly number?: string | undefined;
  readonly note?: string | undefined;
  readonly URL?: string | undefined;
  readonly DOI?: string | undefined;
  readonly id?: string | undefined;
  readonly archive_location?: string | undefined;
}

/**
 * The arXiv id of an item; null without one. Zotero writes `arXiv:2409.04828` as the number, and `arXiv:2409.04828 [cs]` as the
 * note.
 */
export function cslPaperId({ number, note, URL, DOI, id, archive_location }: CslIds): string | null {
  const noted = /arxiv:\s*(\S+)/i.exec(note ?? '')?.[1];
  const candidates = [number, DOI, URL, archive_location, noted, id].filter((candidate) => candidate !== undefined);
  return candidates.map(parsePaperId).find((found) => found !== null) ?? null;
}

/** An abstract without the word above it. */
export function bareAbstract(text: string): string {
  return text.replace(/^abstract[:.]?(?:\n\n|$)/i, '');
}

/** The keywords of a list in one text. */
export function splitKeywords(list: string): string[] {
  return list
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
