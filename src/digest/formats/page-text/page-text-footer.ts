import type { Line } from '../../../source/lines.ts';
import type { Organization } from '../../schema.ts';
import { looksLikePrintedDate, parsePrintedDate, type PrintedDate } from './printed-date.ts';

/** What stands below a paper's text. */
export interface Footer {
  readonly lines: readonly Line[];
  readonly authorCount: number | null;
  readonly organization: Organization | null;
  readonly date: PrintedDate | null;
  /** Comments: 0 where a date has no number behind it, null where the date cannot be read. */
  readonly comments: number | null;
}

/** The footer that starts at `index`: authors or an organization, the mark, a date; the mark or the date may lack. */
export function readFooter(lines: readonly Line[], index: number): Footer | null {
  const [first, second, third] = [lines[index], lines[index + 1], lines[index + 2]];
  if (!first) return null;
  const authorCount = AUTHOR_COUNT.exec(first.text)?.[1]?.replace(/,/g, '');
  const marked = second?.text === FOOTER_MARK;
  const isMark = first.text === FOOTER_MARK;
  if (authorCount === undefined && !isMark && !(marked && isOrganization(first, second))) return null;

  const mark = isMark ? first : marked ? second : null;
  const below = marked && !isMark ? third : second;
  // Right below the mark stands a date, even if it is a bad one.
  const dateLine = below && (looksLikePrintedDate(below.text) || (mark && !below.startsBlock)) ? below : null;
  const date = dateLine && parsePrintedDate(dateLine.text);
  const countLine = date && date.count === null ? commentCount(lines[lines.indexOf(dateLine, index) + 1]) : null;
  return {
    lines: [isMark ? null : first, mark, dateLine, countLine].filter((line) => line !== null),
    authorCount: authorCount === undefined ? null : Number(authorCount),
    organization: authorCount === undefined && !isMark ? { name: undouble(first.text), handle: null } : null,
    date,
    comments: dateLine && !date ? null : (date?.count ?? Number(countLine?.text ?? 0)),
  };
}

/** A count of comments on a line of its own below the date, which no paper's title is. */
function commentCount(line: Line | undefined): Line | null {
  return line && /^\d{1,3}$/.test(line.text) ? line : null;
}

/** Whether a footer is a lone mark, which says nothing but that a paper ends. */
export function isBare({ lines }: Footer): boolean {
  return lines.length === 1 && lines[0]?.text === FOOTER_MARK;
}

/** Some browsers copy the bullet, some do not. */
const AUTHOR_COUNT = /^(?:• ?)?(\d[\d,]{0,6}) authors?$/;
const FOOTER_MARK = '·';
const LONGEST_ORGANIZATION = 80;

/** An organization is a name twice, or a short line in a block of its own right on the mark. */
function isOrganization(line: Line, mark: Line): boolean {
  if (!line.startsBlock) return false;
  return undouble(line.text) !== line.text || (!mark.startsBlock && line.text.length <= LONGEST_ORGANIZATION);
}

/** The logo's alternative text repeats the name: `Acme Labs Acme Labs`. */
function undouble(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2);
  return name === `${half} ${half}` ? half : name;
}
