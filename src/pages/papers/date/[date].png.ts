import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { keptPicture } from '../../../export/picture/kept-picture.ts';
import { readEnvironment } from '../../../site/environment.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.dayPicture);

export const GET: APIRoute<RouteOf<'dayPicture'>> = async ({ props }) => {
  const folder = join(readEnvironment().cacheDir, 'pictures');
  const png = await keptPicture(folder, viewAt(KINDS.dayPicture, props));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
