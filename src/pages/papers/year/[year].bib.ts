import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.yearBibtex);

export const GET: APIRoute<RouteOf<'yearBibtex'>> = ({ props }) => new Response(viewAt(KINDS.yearBibtex, props));
