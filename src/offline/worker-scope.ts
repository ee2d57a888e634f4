/** What the worker uses of its global scope: the types of workers cannot be loaded beside those of pages. */
export interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  /** The paths of the pages that are kept whatever the reader saves; the file that the browser registers sets them. */
  readonly offlinePages: readonly string[];
  fetch: typeof fetch;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

/** An event that keeps the worker alive. */
interface WaitingEvent {
  waitUntil(task: Promise<unknown>): void;
}

/** A request of a page. */
export interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
