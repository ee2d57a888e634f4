import { isRecord, type JsonRecord } from './json-values.ts';

/**
 * The message of an answer that says that a service failed; null for any other value.
 * @example errorAnswer({ error: { code: 429, message: 'Slow down' } }) //=> 'Slow down'
 * @example errorAnswer({ message: 'success', papers: [] }) //=> null
 */
export function errorAnswer(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 1 ? errorAnswer(value[0]) : null;
  if (!isRecord(value)) return null;
  if (isProblem(value)) return [value['title'], value['detail']].filter((text) => typeof text === 'string').join(': ');
  const message = firstText(value, ERROR_KEYS);
  if (message !== null) return firstText(value, ['error_description']) ?? message;
  if (value['success'] === false || value['ok'] === false) {
    const reason = firstText(value, MESSAGE_KEYS);
    if (reason !== null) return reason;
  }
  const holdsMore = Object.values(value).some((field) => typeof field === 'object' && field !== null);
  return holdsMore ? null : firstText(value, MESSAGE_KEYS);
}

/** Whether a record is what RFC 9457 calls problem details: its title is that of a failure, and of no paper. */
export function isProblem({ title, status }: JsonRecord): boolean {
  return typeof title === 'string' && typeof status === 'number' && status >= 400;
}

const ERROR_KEYS = ['error', 'Error', 'errors', 'error_message', 'errorMessage', 'fault'];
const MESSAGE_KEYS = ['message', 'Message', 'msg', 'detail', 'reason'];

function firstText(value: JsonRecord, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textIn(value[key], DEEPEST);
    if (text !== null) return text;
  }
  return null;
}

/** How deep a message may stand within an error. */
const DEEPEST = 3;

function textIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (depth === 0) return null;
  if (Array.isArray(value)) return textIn(value[0], depth - 1);
  if (!isRecord(value)) return null;
  const fields = [...MESSAGE_KEYS, ...ERROR_KEYS, 'description', 'title', 'type', 'code'].map((key) => value[key]);
  return fields.map((field) => textIn(field, depth - 1)).find((text) => text !== null) ?? null;
}
