/** The size of a picture in pixels: the proportions that previews have, at the width of a message on a dense screen. */
export const WIDTH = 800;
export const HEIGHT = 420;

/** What the picture of a day says. */
export interface DayPicture {
  readonly siteTitle: string;
  /** ISO 8601 date of the day. */
  readonly date: string;
  /** The day in words. */
  readonly heading: string;
  /** The number of papers in words. */
  readonly count: string;
  /** The titles of the first papers, as plain text, in the order of the day. */
  readonly titles: readonly string[];
}

/** The most characters of a title: about two lines. */
const TITLE_LENGTH = 96;

/**
 * What of a picture can be drawn with the characters at hand: a site's title, a count or a paper's title that needs others is
 * left out, and a day in words gives way to its digits.
 */
export function drawablePart(picture: DayPicture, canDraw: (text: string) => boolean): DayPicture {
  const orNothing = (text: string): string => (canDraw(text) ? text : '');
  const { siteTitle, date, heading, count, titles } = picture;
  return {
    siteTitle: orNothing(siteTitle),
    date,
    heading: orNothing(heading) || date,
    count: orNothing(count),
    titles: titles.filter(canDraw).map((title) => cutAtWord(title, TITLE_LENGTH)),
  };
}

/**
 * Cuts a text before the word with which it would be longer, or inside of that word where more than half would go.
 * @example cutAtWord('Lamps in the fog', 10) //=> 'Lamps in …'
 */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > length / 2 ? end : length)} …`;
}
