import type { APIRoute } from 'astro';
import { loadContext } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';
import { staticPaths } from '../../../views/static-paths.ts';

export const getStaticPaths = async () => staticPaths(KINDS.dayFile, (await loadContext()).archive);

export const GET: APIRoute<RouteOf<'dayFile'>> = async ({ props }) =>
  new Response(KINDS.dayFile.view(await loadContext(), props));
