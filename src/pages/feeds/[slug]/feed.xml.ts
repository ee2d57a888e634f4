import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.searchFeed);

export const GET: APIRoute<RouteOf<'searchFeed'>> = ({ props }) => new Response(viewAt(KINDS.searchFeed, props));
