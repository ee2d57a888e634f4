import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { sealCache, takeSealed } from '../../site/cache-seal.ts';
import type { DayPicture } from './day-picture.ts';
import { drawPicture } from './draw-picture.ts';

/** Incremented when the same day gives another picture than before. */
const PICTURE_FORMAT = 2;

/** The picture of a day as a PNG: from the folder where pictures are kept, or drawn and kept there in place of an older one. */
export async function keptPicture(folder: string, picture: DayPicture): Promise<Buffer> {
  const ofDay = join(folder, picture.date);
  const file = join(ofDay, `${keyOf(picture)}.png`);
  if (takeSealed(file)) return readFileSync(file);
  const png = await drawPicture(picture);
  rmSync(ofDay, { recursive: true, force: true });
  mkdirSync(ofDay, { recursive: true });
  writeFileSync(file, png);
  sealCache(file);
  return png;
}

/** Changes with all that a picture is made from. */
function keyOf(picture: DayPicture): string {
  const made = { format: PICTURE_FORMAT, sharp: sharp.versions, ...picture };
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
}
