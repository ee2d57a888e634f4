import { MANIFEST_FILE, type SearchManifest } from '../manifest.ts';
import type { ClientMessage, IndexUrls, WorkerMessage } from '../protocol.ts';

/** Sends a message to the worker. */
export type Post = (message: ClientMessage) => void;

/** The worker that has the index open. It is started when it is first needed, and again after a failure. */
export class IndexWorker {
  readonly #urls: IndexUrls;
  readonly #onMessage: (message: WorkerMessage) => void;
  readonly #onCrash: () => void;
  #opened: Promise<OpenedIndex> | undefined;
  /** Whether the manifest has not been compared with the server's since the worker started. */
  #mayBeOutdated = false;

  constructor(urls: IndexUrls, onMessage: (message: WorkerMessage) => void, onCrash: () => void) {
    this.#urls = urls;
    this.#onMessage = onMessage;
    this.#onCrash = onCrash;
  }

  /**
   * Starts the worker unless it runs.
   * @throws when the manifest cannot be loaded
   */
  async open(): Promise<Post> {
    this.#opened ??= this.#start();
    this.#opened.catch(() => (this.#opened = undefined));
    return (await this.#opened).post;
  }

  /** The running worker; undefined where none was started. */
  opened(): Promise<Post> | undefined {
    return this.#opened?.then(({ post }) => post);
  }

  /**
   * Terminates the worker if a later build has replaced the index.
   * @returns whether it has; checked once per worker, false from then on
   */
  async closeIfOutdated(): Promise<boolean> {
    if (!this.#mayBeOutdated || this.#opened === undefined) return false;
    this.#mayBeOutdated = false;
    const [{ worker, manifest }, newest] = await Promise.all([this.#opened, this.#loadManifest().catch(() => null)]);
    if (newest === null || newest === manifest) return false;
    worker.terminate();
    this.#opened = undefined;
    return true;
  }

  async #start(): Promise<OpenedIndex> {
    const worker = new Worker(new URL('../engine/search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => this.#onMessage(data));
    worker.addEventListener('error', () => {
      this.#opened = undefined;
      this.#onCrash();
    });
    try {
      const manifest = await this.#loadManifest();
      const post: Post = (message) => worker.postMessage(message);
      post({ kind: 'open', manifest: JSON.parse(manifest) as SearchManifest, ...this.#urls });
      this.#mayBeOutdated = true;
      return { worker, manifest, post };
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  async #loadManifest(): Promise<string> {
    // Every other file has a new name when it changes, so only this one can be outdated in the cache.
    const response = await fetch(`${this.#urls.indexUrl}${MANIFEST_FILE}`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return response.text();
  }
}

interface OpenedIndex {
  readonly worker: Worker;
  /** Text of the manifest when the worker started. */
  readonly manifest: string;
  readonly post: Post;
}
