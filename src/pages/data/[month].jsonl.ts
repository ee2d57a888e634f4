import type { APIRoute } from 'astro';
import { loadContext } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';
import { staticPaths } from '../../views/static-paths.ts';

export const getStaticPaths = async () => staticPaths(KINDS.dataMonth, (await loadContext()).archive);

export const GET: APIRoute<RouteOf<'dataMonth'>> = async ({ props }) =>
  new Response(KINDS.dataMonth.view(await loadContext(), props));
