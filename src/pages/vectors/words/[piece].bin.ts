import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.vectorWords);

export const GET: APIRoute<RouteOf<'vectorWords'>> = ({ props }) => new Response(viewAt(KINDS.vectorWords, props));
