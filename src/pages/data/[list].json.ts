import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.dataList);

export const GET: APIRoute<RouteOf<'dataList'>> = ({ props }) => new Response(viewAt(KINDS.dataList, props));
