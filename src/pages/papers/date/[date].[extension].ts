import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.dayFile);

export const GET: APIRoute<RouteOf<'dayFile'>> = ({ props }) => new Response(viewAt(KINDS.dayFile, props));
