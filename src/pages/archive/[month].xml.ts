import type { APIRoute } from 'astro';
import { loadContext } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';
import { staticPaths } from '../../views/static-paths.ts';

export const getStaticPaths = async () => staticPaths(KINDS.monthFeed, (await loadContext()).archive);

export const GET: APIRoute<RouteOf<'monthFeed'>> = async ({ props }) =>
  new Response(KINDS.monthFeed.view(await loadContext(), props));
