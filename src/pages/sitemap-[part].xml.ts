import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../collections/load.ts';
import { KINDS, type RouteOf } from '../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.sitemap);

export const GET: APIRoute<RouteOf<'sitemap'>> = ({ props }) => new Response(viewAt(KINDS.sitemap, props));
