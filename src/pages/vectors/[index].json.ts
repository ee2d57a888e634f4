import type { APIRoute } from 'astro';
import { loadContext, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';
import { staticPaths } from '../../views/static-paths.ts';

export const getStaticPaths = () => staticPaths(KINDS.vectorIndex, loadContext().archive);

export const GET: APIRoute<RouteOf<'vectorIndex'>> = ({ props }) => new Response(viewAt(KINDS.vectorIndex, props));
