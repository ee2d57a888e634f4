/**
 * The title and the introduction above a digest's papers. A first-level heading at the start is the title, unless the
 * header has another: then it belongs to the introduction.
 */
export function readHead(
  rows: readonly string[],
  headerTitle: string | null,
): { title: string | null; introduction: string | null } {
  const first = rows.findIndex((row) => row.trim() !== '');
  const heading = TITLE_HEADING.exec(rows[first] ?? '')?.[1] || null;
  const title = headerTitle === null || heading === headerTitle ? heading : null;
  const introduction = (title === null ? rows : rows.slice(first + 1)).join('\n').trim();
  return { title, introduction: introduction || null };
}

const TITLE_HEADING = /^ {0,3}#\s+(.*?)(?:\s+#+)?\s*$/;
