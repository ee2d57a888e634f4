import { htmlToText } from '../digest/formats/html-text.ts';
import { bareAbstract, cslPaperId, isCslItem, splitKeywords } from '../digest/formats/json/csl-fields.ts';
import type { JsonRecord } from '../digest/formats/json/json-values.ts';
import type { ReadTexts } from './file-record.ts';

/** Reads the items of CSL-JSON, in a list or in an object that has one; null where the text is something else. */
export function readCslJson(text: string): ReadTexts[] | null {
  const items = itemsOf(parse(text)).filter((item) => typeof item === 'object' && item !== null) as JsonRecord[];
  return items.slice(0, ENOUGH).some(isCslItem) ? items.map(readItem) : null;
}

/** How many items tell whether a file is of CSL-JSON. */
const ENOUGH = 3;

function parse(text: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).find(Array.isArray) ?? [value];
}

/** Reads an item, or what other formats give as one. */
export function readItem(item: JsonRecord): ReadTexts {
  const text = (name: string): string | undefined => {
    const value = [item[name]].flat()[0];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const [number, note, URL, DOI, id, archive_location] = ID_FIELDS.map(text);
  return {
    title: (htmlToText(text('title') ?? '') ?? '').replace(/\s+/g, ' '),
    arxivId: cslPaperId({ number, note, URL, DOI, id, archive_location }),
    text: bareAbstract(htmlToText(text('abstract') ?? '') ?? ''),
    keywords: splitKeywords(text('keyword') ?? ''),
  };
}

const ID_FIELDS = ['number', 'note', 'URL', 'DOI', 'id', 'archive_location'];
