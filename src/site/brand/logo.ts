import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isPathSegment } from '../../source/path-segment.ts';
import { PUBLIC_FOLDER } from './public-files.ts';
import { strictFields } from '../../source/strict-fields.ts';

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

/** Width and height of a picture; only their ratio counts. */
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
    ? { ...size, path: `/${logo.file}`, darkPath: logo.dark === undefined ? null : `/${logo.dark}`, alone: logo.alone }
    : null;
}

/** The size of a picture in `public/`; null for what is missing or no picture. */
export function sizeOfFile(contentDir: string, path: string): PictureSize | null {
  const file = join(contentDir, PUBLIC_FOLDER, path);
  return existsSync(file) ? pictureSize(readFileSync(file)) : null;
}

/** The size that a PNG or SVG states; null for what is neither. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.subarray(1, 4).toString('latin1') === 'PNG' ? pngSize(view) : svgSize(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
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
  const root = head.slice(start, head.indexOf('>', start));
  const [width, height] = ['width', 'height'].map((name) => Number(/^[\d.]+(?=(?:px)?$)/.exec(attribute(root, name))));
  if (width && height) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = attribute(root, 'viewBox')
    .split(/[\s,]+/)
    .map(Number);
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : null;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}["']([^"']*)["']`).exec(tag)?.[1]?.trim() ?? '';
}
