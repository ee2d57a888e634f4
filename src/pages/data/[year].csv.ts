import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.dataTable);

export const GET: APIRoute<RouteOf<'dataTable'>> = ({ props }) => new Response(viewAt(KINDS.dataTable, props));
