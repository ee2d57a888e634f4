import type { Archive } from '../archive/archive.ts';
import type { SiteContext } from '../views/site-context.ts';

/** What is known of a page before it is made. */
export interface PlannedPage {
  /** The key of what it shows. */
  readonly key: string;
  /** What it shows; missing where that was not needed for the key. */
  readonly view?: unknown;
}

/** What Astro's part of a build shares with the part around it. */
export interface RunningBuild {
  readonly context: SiteContext;
  /** What is known of some pages, by their paths. */
  readonly planned: ReadonlyMap<string, PlannedPage>;
  /** Whether the page or file at a path is made. */
  isMade(path: string): boolean;
  /** Receives the key of what a page shows, when it is made. */
  recordKey(path: string, key: string): void;
}

interface Shared {
  build?: RunningBuild;
  archive?: Archive;
}

/** Starts a build: pages find its context, and make what is stale. */
export function startBuild(build: RunningBuild): void {
  shared.build = build;
}

/** The build that runs; null in development. */
export function runningBuild(): RunningBuild | null {
  return shared.build ?? null;
}

/** In development: the archive as the loaders of the collections have read it. */
export function shareArchive(archive: Archive): void {
  shared.archive = archive;
}

/**
 * The archive that was shared last.
 * @throws when no loader has run
 */
export function sharedArchive(): Archive {
  if (!shared.archive) throw new Error('No archive is read yet: Astro loads the collections before it asks for a page');
  return shared.archive;
}

// Astro evaluates modules anew for the content's loaders and for pages: in the global object they find the same build.
const KEY = Symbol.for('daybook:running-build');
const global = globalThis as { [KEY]?: Shared };
const shared: Shared = (global[KEY] ??= {});
