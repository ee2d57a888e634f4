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

/**
 * Rows of which each heading that is underlined has `#` in front of it and a blank row below. Where there are headings with
 * `#`, a line below a text is a rule.
 * @example withHashHeadings(['Lamps', '-----']) //=> ['## Lamps', '']
 */
export function withHashHeadings(rows: readonly string[]): readonly string[] {
  if (!rows.some((row) => UNDERLINE.test(row)) || rows.some((row) => HASH_HEADING.test(row))) return rows;
  const isUnderlined = (index: number): boolean =>
    UNDERLINE.test(rows[index + 1] ?? '') &&
    MAY_BE_HEADING.test(rows[index] ?? '') &&
    (rows[index - 1] ?? '').trim() === '';
  return rows.map((row, index) => {
    if (isUnderlined(index)) return `${rows[index + 1]?.trimStart().startsWith('=') ? '#' : '##'} ${row.trim()}`;
    return index > 0 && isUnderlined(index - 1) ? '' : row;
  });
}

const UNDERLINE = /^ {0,3}(?:={3,200}|-{3,200})\s*$/;
const HASH_HEADING = /^ {0,3}#{1,6}\s/;
/** One line of at most so many characters that is no entry of a list, no field and no row of a table. */
const MAY_BE_HEADING = /^ {0,3}(?![-*+>|=#`]|\d{1,3}[.)]\s)[^|]{1,250}(?<![.,;:])$/;

const TITLE_HEADING = /^ {0,3}#\s+/;
