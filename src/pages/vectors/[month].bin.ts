import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.vectorMonth);

export const GET: APIRoute<RouteOf<'vectorMonth'>> = ({ props }) => new Response(viewAt(KINDS.vectorMonth, props));
