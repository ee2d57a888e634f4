import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.monthFeed);

export const GET: APIRoute<RouteOf<'monthFeed'>> = ({ props }) => new Response(viewAt(KINDS.monthFeed, props));
