import type { APIRoute } from 'astro';
import { loadContext } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';
import { staticPaths } from '../../../views/static-paths.ts';

export const getStaticPaths = async () => staticPaths(KINDS.sourceFeed, (await loadContext()).archive);

export const GET: APIRoute<RouteOf<'sourceFeed'>> = async ({ props }) =>
  new Response(KINDS.sourceFeed.view(await loadContext(), props));
