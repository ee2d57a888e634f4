import type { APIRoute } from 'astro';
import { staticPathsOf, viewAt } from '../../../collections/load.ts';
import { KINDS, type RouteOf } from '../../../views/kinds.ts';

export const getStaticPaths = () => staticPathsOf(KINDS.topicFeed);

export const GET: APIRoute<RouteOf<'topicFeed'>> = ({ props }) => new Response(viewAt(KINDS.topicFeed, props));
