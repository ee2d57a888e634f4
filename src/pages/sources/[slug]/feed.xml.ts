import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.sourceFeed);

export const GET: APIRoute<RouteOf<'sourceFeed'>> = ({ props }) => new Response(viewAt(KINDS.sourceFeed, props));
