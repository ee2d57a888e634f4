import type { APIRoute } from 'astro';
import { loadContext, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';
import { staticPaths } from '../../../views/static-paths.ts';

export const getStaticPaths = () => staticPaths(KINDS.vectorWords, loadContext().archive);

export const GET: APIRoute<RouteOf<'vectorWords'>> = ({ props }) => new Response(viewAt(KINDS.vectorWords, props));
