import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built site under a base path as GitHub Pages does: nothing outside the base, its 404 page, and ETags. */
export function serveSite(siteDir: string, basePath: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(`${basePath}/`) ? join(siteDir, path.slice(basePath.length)) : null;
    const page = file !== null && path.endsWith('/') ? join(file, 'index.html') : file;
    if (page === null || !existsSync(page) || statSync(page).isDirectory()) {
      response.writeHead(404, { 'content-type': TYPES['.html'] });
      response.end(readFileSync(join(siteDir, '404.html')));
      return;
    }
    const etag = `"${createHash('sha256').update(readFileSync(page)).digest('hex')}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, {
      'content-type': TYPES[extname(page)] ?? 'application/octet-stream',
      etag,
    });
    if (isKnown) response.end();
    else createReadStream(page).pipe(response);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
