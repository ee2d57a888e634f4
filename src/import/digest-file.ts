import { stringify } from 'yaml';
import type { DraftContent } from '../digest/format.ts';
import type { Header } from '../digest/schema.ts';

/**
 * The text of a digest file: the source's own content, unchanged, below front matter or in a wrapper that names its
 * source. The same content gives the same text.
 */
export function toDigestFile(
  header: Header,
  content: DraftContent,
): { readonly extension: string; readonly text: string } {
  const fields = Object.fromEntries(FIELDS.flatMap((key) => (header[key] === undefined ? [] : [[key, header[key]]])));
  if (content.kind === 'json') {
    return { extension: 'json', text: `${JSON.stringify({ ...fields, papers: content.records }, null, 1)}\n` };
  }
  const text = content.text.replace(/^\n+/, '').trimEnd();
  return { extension: content.extension, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}\n` };
}

/** The fields of a header in the order in which they are written. */
const FIELDS = [
  'date',
  'title',
  'source',
  'terms',
  'language',
  'text',
  'textBy',
  'keywords',
] as const satisfies readonly (keyof Header)[];
