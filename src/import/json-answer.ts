import type { Answer } from './http.ts';

/**
 * The JSON array of an answer; null where its status is no success.
 * @throws when the answer is no JSON, or no array: the request is worth another try
 */
export function readJsonArray({ status, text }: Answer): readonly unknown[] | null {
  if (status !== 200) return null;
  const value = parseJson(text);
  if (!Array.isArray(value)) throw new Error('the answer is JSON, but no array');
  return value;
}

/** The same of an answer that is one object, as an array of it. */
export function readJsonObject({ status, text }: Answer): readonly unknown[] | null {
  if (status !== 200) return null;
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) throw new Error('the answer is JSON, but no object');
  return [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isPage = text.trimStart().startsWith('<');
    throw new Error(isPage ? 'the answer is HTML instead of JSON' : 'the answer is no complete JSON', { cause });
  }
}
