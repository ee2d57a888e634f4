import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isPathSegment } from '../../source/path-segment.ts';
import { strictFields } from '../../source/strict-fields.ts';
import { PUBLIC_FOLDER } from './public-files.ts';

const FileSchema = z
  .string()
  .refine(
    (path) => /\.(?:svg|png)$/i.test(path) && path.split('/').every(isPathSegment),
    'an SVG or PNG file of `public/` such as `logo.svg`',
  );

/** The picture in the masthead. */
export const LogoSchema = strictFields({
  /** Its file, as a path under `public/`. */
  file: FileSchema,
  /** The same for the dark theme. */
  dark: FileSchema.optional(),
  /** Whether it stands instead of the title, not beside it. */
  alone: z.boolean().default(false),
});

/** Width and height of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The most bytes at the start of an SVG in which its root element is looked for. */
const SVG_HEAD = 20_000;

/** A logo as pages show it. */
export interface ShownLogo extends PictureSize {
  /** Paths of its files under the site. */
  readonly path: string;
  readonly darkPath: string | null;
  readonly alone: boolean;
}

/** The logo of a site; null where it has none, or its file is missing. */
export function readLogo(contentDir: string, logo: z.infer<typeof LogoSchema> | undefined): ShownLogo | null {
  const size = logo && sizeOfFile(contentDir, logo.file);
  return logo && size
    ? {
        ...sizeOfHeight(size),
        path: `/${logo.file}`,
        darkPath: logo.dark === undefined ? null : `/${logo.dark}`,
        alone: logo.alone,
      }
    : null;
}

/** The height of a logo in pixels, on a line of the masthead. */
const LOGO_HEIGHT = 32;

function sizeOfHeight({ width, height }: PictureSize): PictureSize {
  return { width: Math.max(1, Math.round((LOGO_HEIGHT * width) / height)), height: LOGO_HEIGHT };
}

/** The size of a picture in `public/`; null for what is missing or no picture. */
export function sizeOfFile(contentDir: string, path: string): PictureSize | null {
  const file = join(contentDir, PUBLIC_FOLDER, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? pictureSize(readFileSync(file)) : null;
}

/** The size that a PNG or SVG states; null for what is neither. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.subarray(1, 4).toString('latin1') === 'PNG' ? pngSize(view) : svgSize(view);
  return size && [size.width, size.height].every((length) => length > 0 && length < Infinity) ? size : null;
}

/** A PNG begins with its header: 8 bytes of signature, 8 of length and name, then width and height. */
function pngSize(bytes: Buffer): PictureSize | null {
  return bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function svgSize(bytes: Buffer): PictureSize | null {
  const head = bytes
    .subarray(0, SVG_HEAD)
    .toString('utf8')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const start = head.search(/<svg\b/);
  if (start === -1) return null;
  const stated: Readonly<Record<string, string>> = Object.fromEntries(
    Array.from(
      head.slice(start, head.indexOf('>', start)).matchAll(SIZE_ATTRIBUTE),
      ([, name, double, single]) => [name ?? '', (double ?? single ?? '').trim()] as const,
    ),
  );
  const [width, height] = ['width', 'height'].map((name) => Number(/^[\d.]+(?=(?:px)?$)/.exec(stated[name] ?? '')));
  if (width && height) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (stated['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  return { width: boxWidth, height: boxHeight };
}

const SIZE_ATTRIBUTE = /\s(width|height|viewBox)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g;
