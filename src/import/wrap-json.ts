import type { Header } from '../digest/schema.ts';

/** Records as they came, in the wrapper that says where from; the same records give the same text. */
export function wrapJson(header: Header, records: readonly unknown[]): string {
  return `${JSON.stringify({ ...header, papers: records }, null, 1)}\n`;
}
