import type { APIRoute } from 'astro';
import { viewOf } from '../collections/load.ts';
import workerUrl from '../offline/offline-worker.ts?worker&url';
import { KINDS } from '../views/kinds.ts';

// A worker answers for the folder of its own file, so that file is at the root of the site, and loads the rest.
export const GET: APIRoute = () =>
  new Response(`self.offlinePages=${viewOf(KINDS.offlineWorker)};importScripts(${JSON.stringify(workerUrl)});\n`);
