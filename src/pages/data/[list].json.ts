import type { APIRoute } from 'astro';
import { loadContext } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';
import { staticPaths } from '../../views/static-paths.ts';

export const getStaticPaths = async () => staticPaths(KINDS.dataList, (await loadContext()).archive);

export const GET: APIRoute<RouteOf<'dataList'>> = async ({ props }) =>
  new Response(KINDS.dataList.view(await loadContext(), props));
