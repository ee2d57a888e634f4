import { copyFileSync, createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { BRAND_FILE, hasStyles, publicFiles, STYLES_FILE, type PublicFile } from '../site/brand/public-files.ts';
import { brandStyles } from '../site/brand/styles.ts';
import { readSite } from '../site/settings.ts';
import { siteAddress } from '../site/urls.ts';

/**
 * In development, serves what a content folder adds to a site as it is now: the files of `public/`, its styles, and those that
 * follow from its settings.
 */
export function ownFiles(contentDir: string): AstroIntegration {
  return {
    name: 'daybook:own-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = ownPath(request.url ?? '');
          const styles = path === BRAND_FILE ? brandStyles(readSite(contentDir)) : '';
          const found = copiedFiles(contentDir).find((own) => own.path === path || own.path === `${path}index.html`);
          if (styles === '' && !found) return next();
          response.setHeader('content-type', TYPES[extname(found?.path ?? BRAND_FILE)] ?? 'application/octet-stream');
          if (found) createReadStream(found.file).on('error', next).pipe(response);
          else response.end(styles);
        });
      },
    },
  };
}

/** Copies what a content folder adds into a built site, over the files that Daybook comes with. */
export function copyOwnFiles(contentDir: string, siteDir: string): void {
  const styles = brandStyles(readSite(contentDir));
  if (styles !== '') writeFileSync(join(siteDir, BRAND_FILE), styles);
  for (const { path, file } of copiedFiles(contentDir)) {
    mkdirSync(dirname(join(siteDir, path)), { recursive: true });
    copyFileSync(file, join(siteDir, path));
  }
}

function copiedFiles(contentDir: string): PublicFile[] {
  const styles = { path: STYLES_FILE, file: join(contentDir, STYLES_FILE) };
  return [...publicFiles(contentDir), ...(hasStyles(contentDir) ? [styles] : [])];
}

/** The path under the site that a request is for; `/` alone is no file of `public/`. */
function ownPath(url: string): string | null {
  const { base } = siteAddress;
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const below = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
    return below === '/' ? null : below.slice(1);
  } catch {
    return null;
  }
}

/** What browsers are told that files are; they ask for the type of styles, scripts and pictures in SVG. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
