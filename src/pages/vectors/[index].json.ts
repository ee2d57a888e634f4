import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.vectorIndex);

export const GET: APIRoute<RouteOf<'vectorIndex'>> = ({ props }) => new Response(viewAt(KINDS.vectorIndex, props));
