import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.dataMonth);

export const GET: APIRoute<RouteOf<'dataMonth'>> = ({ props }) => new Response(viewAt(KINDS.dataMonth, props));
