/**
 * The title and the introduction above a digest's papers. A first-level heading at the start is the title, unless the
 * header has another: then it belongs to the introduction.
 */
export function readHead(
  rows: readonly string[],
  headerTitle: string | null,
): { title: string | null; introduction: string | null } {
  const first = rows.findIndex((row) => row.trim() !== '');
  const heading = headingText(rows[first] ?? '', TITLE_HEADING) || null;
  const title = headerTitle === null || heading === headerTitle ? heading : null;
  const introduction = (title === null ? rows : rows.slice(first + 1)).join('\n').trim();
  return { title, introduction: introduction || null };
}

/**
 * The text of a heading, without the signs that may close it; null for another line.
 * @param opening matches the signs at its start
 * @example headingText('## Lamps ##', /^##\s+/) //=> 'Lamps'
 */
export function headingText(row: string, opening: RegExp): string | null {
  const start = opening.exec(row)?.[0].length;
  if (start === undefined) return null;
  const text = row.slice(start).trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return end < text.length && /\s/.test(text[end - 1] ?? '') ? text.slice(0, end).trimEnd() : text;
}

const TITLE_HEADING = /^ {0,3}#\s+/;
