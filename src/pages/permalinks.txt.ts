import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { permanentPaths } from '../archive/permalinks.ts';

export const GET: APIRoute = async () =>
  new Response(
    permanentPaths(await loadArchive())
      .map((path) => `${path}\n`)
      .join(''),
  );
