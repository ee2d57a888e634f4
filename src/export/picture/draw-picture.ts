import sharp, { type OverlayOptions } from 'sharp';
import { cutAtWord, drawablePart, HEIGHT, WIDTH, type DayPicture } from './day-picture.ts';
import { canDraw, ITALIC, REGULAR, type FontFace } from './font.ts';

const MARGIN = 60;
const LINE_WIDTH = WIDTH - 2 * MARGIN;
/** Wider than any line: a text that does not wrap. */
const ENDLESS = 100_000;
/** A line that is too long gets smaller letters, down to this share of their size. */
const SMALLEST = 0.7;
const RULE_TOP = 92;
const HEADING_TOP = 118;
const COUNT_TOP = 172;
const TITLES_TOP = 210;
const TITLE_GAP = 13;

const PAPER = '#fbf9f4';
const INK = '#1f1b17';
const QUIET_INK = '#665d52';

/** The most bytes of a picture; titles from the last on are left out until it has no more. */
const MOST_BYTES = 10_000;

/** Draws the picture of a day as a PNG with a palette of four colours. */
export async function drawPicture(picture: DayPicture): Promise<Buffer> {
  const { siteTitle, heading, count, titles } = drawablePart(picture, canDraw);
  const fixed = await Promise.all([
    drawLine(siteTitle, { face: ITALIC, size: 26, top: 50 }),
    drawLine(heading, { face: REGULAR, size: 40, top: HEADING_TOP }),
    drawLine(count, { face: REGULAR, size: 18, top: COUNT_TOP, colour: QUIET_INK }),
  ]);
  const frame = [rule(), ...fixed.flatMap((text) => text ?? [])];
  const drawn = await drawTitles(titles);
  for (let shown = drawn.length; ; shown--) {
    const png = await toPng([...frame, ...drawn.slice(0, shown)]);
    if (png.length <= MOST_BYTES || shown === 0) return png;
  }
}

/** A text as an image, with its place in the picture. */
interface DrawnText extends OverlayOptions {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface TextStyle {
  readonly face: FontFace;
  readonly size: number;
  readonly top: number;
  readonly colour?: string;
}

/** The titles one below the other, as many as there is room for. */
async function drawTitles(titles: readonly string[]): Promise<DrawnText[]> {
  const drawn: DrawnText[] = [];
  let top = TITLES_TOP;
  for (const title of titles) {
    const text = await drawText(title, { face: REGULAR, size: 20, top });
    if (!text || top + text.height > HEIGHT - MARGIN / 2) break;
    drawn.push(text);
    top += text.height + TITLE_GAP;
  }
  return drawn;
}

/** Draws a text in one line: in smaller letters where it is too long, and cut where these would be too small. */
async function drawLine(text: string, style: TextStyle): Promise<DrawnText | null> {
  let drawn = await drawText(text, style, ENDLESS);
  if (drawn === null || drawn.width <= LINE_WIDTH) return drawn;
  const size = Math.floor(style.size * Math.max(SMALLEST, LINE_WIDTH / drawn.width));
  let length = text.length;
  do {
    drawn = await drawText(cutAtWord(text, length), { ...style, size }, ENDLESS);
    length = Math.min(length - 1, Math.floor((length * LINE_WIDTH) / (drawn?.width ?? ENDLESS)));
  } while (drawn !== null && drawn.width > LINE_WIDTH);
  return drawn;
}

/** Draws a text, in lines no wider than the space between the margins; an empty one gives null. */
async function drawText(
  text: string,
  { face, size, top, colour = INK }: TextStyle,
  width = LINE_WIDTH,
): Promise<DrawnText | null> {
  if (text.trim() === '') return null;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(text)}</span>`,
      font: `${face.name} ${size}`,
      fontfile: face.file,
      width,
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: info, left: MARGIN, top, width: info.width, height: info.height };
}

/** The line below the site's title. */
function rule(): OverlayOptions {
  const line = { width: LINE_WIDTH, height: 2, channels: 3, background: INK } as const;
  return { input: { create: line }, left: MARGIN, top: RULE_TOP };
}

function toPng(parts: OverlayOptions[]): Promise<Buffer> {
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite(parts)
    .png({ palette: true, colours: 4, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** Escapes a text for Pango's markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
