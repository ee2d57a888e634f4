import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The folders that a build reads and writes, and the address of the published site. */
export interface Environment {
  /** Absolute path of the content folder; `CONTENT_DIR`, default `content`. */
  readonly contentDir: string;
  /** Absolute path of the built site; `OUT_DIR`, default `dist`. */
  readonly outDir: string;
  /** Absolute path of the build's cache; `CACHE_DIR`, default one folder per `OUT_DIR` under `node_modules/.cache/daybook`. */
  readonly cacheDir: string;
  /** Origin of the published site, without a path; `SITE_URL`, default `http://localhost:4321`. */
  readonly siteUrl: string;
  /** Path under the origin: empty, or `/x` without a trailing slash; `BASE_PATH`, default empty. */
  readonly basePath: string;
}

/**
 * Reads the five environment variables of a build.
 * @throws when `SITE_URL` is not an `http(s)` origin or `BASE_PATH` is not a plain path
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env, root = process.cwd()): Environment {
  const outDir = resolve(root, variables['OUT_DIR'] || 'dist');
  return {
    contentDir: resolve(root, variables['CONTENT_DIR'] || 'content'),
    outDir,
    cacheDir: resolve(root, variables['CACHE_DIR'] || `node_modules/.cache/daybook/${cacheName(outDir)}`),
    siteUrl: parseOrigin(variables['SITE_URL'] || 'http://localhost:4321'),
    basePath: parseBasePath(variables['BASE_PATH'] ?? ''),
  };
}

const DEFAULT_PORT = 4321;

/**
 * The port at which `npm start` and `npm run dev` serve: `PORT`, default 4321.
 * @throws when `PORT` is not a port number
 */
export function readPort(variables: NodeJS.ProcessEnv = process.env): number {
  const value = variables['PORT'] || String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port >= 1 && port <= 65_535)) {
    throw new Error(`PORT is \`${value}\`, which is no port: set it to a number from 1 to 65535, or leave it out`);
  }
  return port;
}

/**
 * @example parseBasePath('x/') //=> '/x'
 * @example parseBasePath('/') //=> ''
 */
export function parseBasePath(value: string): string {
  const segments = value.split('/').filter(Boolean);
  const odd = segments.find((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (odd !== undefined) {
    throw new Error(`Unexpected BASE_PATH \`${value}\`, expected a path such as \`/daybook\`: change \`${odd}\``);
  }
  return segments.map((segment) => `/${segment}`).join('');
}

function parseOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(
      `Unexpected SITE_URL \`${value}\`, expected an origin such as \`https://example.org\`; a path under it goes into BASE_PATH`,
    );
  }
  return url.origin;
}

/** The folders that a build works in, inside the checkout, where Astro finds its packages. */
export interface WorkFolders {
  /** Where the site is built before it replaces the one in `OUT_DIR`. */
  readonly newDir: string;
  /** The copy of the content that it is built from. */
  readonly snapshotDir: string;
  /** Compiled templates, which all builds of the checkout share. */
  readonly templatesDir: string;
  /** What processes that make pages read and write. */
  readonly renderDir: string;
}

/** The folders of builds; one build of a checkout runs at a time. The cache keeps paths of the copied files. */
export function workFolders(root = process.cwd()): WorkFolders {
  const folder = resolve(root, 'node_modules/.cache/daybook');
  return {
    newDir: `${folder}/new-site`,
    snapshotDir: `${folder}/content`,
    templatesDir: `${folder}/templates`,
    renderDir: `${folder}/rendering`,
  };
}

function cacheName(outDir: string): string {
  return createHash('sha256').update(outDir).digest('hex').slice(0, 12);
}
