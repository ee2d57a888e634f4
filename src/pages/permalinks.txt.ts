import type { APIRoute } from 'astro';
import { loadArchive } from '../collections/load.ts';
import { permanentPaths } from '../archive/ledger.ts';

export const GET: APIRoute = async () =>
  new Response(
    permanentPaths(await loadArchive())
      .map((path) => `${path}\n`)
      .join(''),
  );
