import Color from 'colorjs.io/dist/color.js';
import { z } from 'zod';

/** A colour for each theme, as `#rrggbb`. */
export interface ThemeColours {
  readonly light: string;
  readonly dark: string;
}

type Theme = keyof ThemeColours;

/** `--paper` of src/styles/tokens.css: what text stands on. */
export const PAPER: ThemeColours = { light: '#fbf9f4', dark: '#1a1714' };

/** `--accent` of src/styles/tokens.css: the colour of links, where the settings name none. */
export const DEFAULT_ACCENT: ThemeColours = { light: '#8f2a1d', dark: '#eb9f83' };

/** The least contrast of text (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const LEAST_CONTRAST = 4.5;

/** The contrast of shades that are made: least contrast tires the eye on dark paper (https://www.w3.org/TR/WCAG22/#contrast-enhanced). */
const GOOD_CONTRAST = 7;

/** How often an interval of lightness is halved: far below what eight bits of a channel tell apart. */
const HALVINGS = 16;

const EXPECTED =
  "a colour in quotes such as `'#8f2a1d'`, since `#` begins a comment, or one for each theme as `{ light: …, dark: … }`";

/**
 * The colour of links: one, of which shades are made that can be read in both themes, or one for each theme. A colour that
 * cannot be read where it is meant for is a problem, which names the nearest shade that can.
 */
export const AccentSchema = z.unknown().transform((value, context): ThemeColours => {
  const problem = (path: Theme[], message: string): never => {
    context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  };
  const single = readHex(value);
  if (single !== null) {
    const theme = bestTheme(single);
    return isReadable(single, theme) ? shadesOf(single, theme) : problem([], expectShade(single, theme));
  }
  if (typeof value !== 'object' || value === null) return problem([], EXPECTED);
  const other = Object.keys(value).find((key) => key !== 'light' && key !== 'dark');
  if (other !== undefined) return problem([], EXPECTED);
  const { light, dark } = value as Partial<Record<Theme, unknown>>;
  const pair = { light: readHex(light), dark: readHex(dark) };
  for (const theme of ['light', 'dark'] as const) {
    const colour = pair[theme];
    if (colour === null) return problem([theme], EXPECTED);
    if (!isReadable(colour, theme)) return problem([theme], expectShade(colour, theme));
  }
  return { light: pair.light ?? '', dark: pair.dark ?? '' };
});

/**
 * The contrast of a colour with the paper of a theme, from 1 to 21.
 * @example contrastOf('#ffcc00', 'light') //=> 1.44 (rounded)
 */
export function contrastOf(colour: string, theme: Theme): number {
  return new Color(colour).contrast(PAPER[theme], 'WCAG21');
}

/**
 * The shade of a colour nearest to it that can be read in a theme: it has the same hue, and another lightness.
 * @param contrast the least that it must have
 * @example nearestShade('#ffcc00', 'light') //=> '#916e00'
 */
export function nearestShade(colour: string, theme: Theme, contrast = LEAST_CONTRAST): string {
  if (isReadable(colour, theme, contrast)) return colour;
  const [lightness, chroma, hue] = new Color(colour).to('oklch').coords;
  const shade = (at: number): string =>
    new Color('oklch', [at, chroma, hue]).to('srgb').toString({ format: 'hex', collapse: false });
  // Darker on light paper, lighter on dark paper: at the end, there is contrast enough.
  let [failing, passing] = [lightness ?? 0, theme === 'light' ? 0 : 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (failing + passing) / 2;
    if (isReadable(shade(middle), theme, contrast)) passing = middle;
    else failing = middle;
  }
  return shade(passing);
}

/** A colour in the theme that it suits, and a shade of it in the other. */
function shadesOf(colour: string, own: Theme): ThemeColours {
  return own === 'light'
    ? { light: colour, dark: nearestShade(colour, 'dark', GOOD_CONTRAST) }
    : { light: nearestShade(colour, 'light', GOOD_CONTRAST), dark: colour };
}

function isReadable(colour: string, theme: Theme, contrast = LEAST_CONTRAST): boolean {
  return contrastOf(colour, theme) >= contrast;
}

/** The theme that a colour is easier to read in. */
function bestTheme(colour: string): Theme {
  return contrastOf(colour, 'light') >= contrastOf(colour, 'dark') ? 'light' : 'dark';
}

function expectShade(colour: string, theme: Theme): string {
  // Rounded down: 4.49 is not 4.5.
  const ratio = Math.floor(contrastOf(colour, theme) * 100) / 100;
  return (
    `a colour that can be read in the ${theme} theme, such as its nearest shade \`'${nearestShade(colour, theme)}'\` ` +
    `(\`${colour}\` has a contrast of ${ratio}:1 to the paper \`${PAPER[theme]}\`, and links need ${LEAST_CONTRAST}:1)`
  );
}

/** A CSS hex colour as `#rrggbb`; null for anything else. */
function readHex(value: unknown): string | null {
  if (typeof value !== 'string' || !/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) return null;
  const digits = value.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}
