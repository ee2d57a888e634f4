import workerUrl from '../engine/search-worker.ts?worker&url';
import { decodeScript, decodeText, loadFile } from '../load-file.ts';
import { MANIFEST_FILE, parseManifest } from '../manifest.ts';
import type { ClientMessage, IndexUrls, WorkerMessage } from '../protocol.ts';
import { withTimeLimit } from '../time-limit.ts';

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
   * @throws when the manifest or the worker's script cannot be loaded
   */
  async open(): Promise<Post> {
    const opened = (this.#opened ??= this.#start());
    opened.catch(() => this.#forget(opened));
    return (await opened).post;
  }

  /** The running worker; undefined where none was started. */
  opened(): Promise<Post> | undefined {
    return this.#opened?.then(({ post }) => post);
  }

  /** Terminates the worker, as scripts that did not load are only loaded again by a new one. */
  close(): void {
    this.#opened?.then(({ worker }) => worker.terminate()).catch(() => undefined);
    this.#opened = undefined;
  }

  /**
   * Terminates the worker if a later build has replaced the index.
   * @returns whether it has; checked once per worker, false from then on
   */
  async closeIfOutdated(): Promise<boolean> {
    const opened = this.#opened;
    if (!this.#mayBeOutdated || opened === undefined) return false;
    this.#mayBeOutdated = false;
    const [{ worker, manifest }, newest] = await Promise.all([opened, this.#loadManifest().catch(() => null)]);
    if (newest === null || newest === manifest) return false;
    worker.terminate();
    this.#forget(opened);
    return true;
  }

  async #start(): Promise<OpenedIndex> {
    // The browser starts a worker without a word about the progress of its script, which is therefore loaded before.
    const [manifest] = await Promise.all([this.#loadManifest(), loadFile(workerUrl, decodeScript)]);
    const worker = new Worker(workerUrl, { type: 'module' });
    try {
      await withTimeLimit(() => this.#whenReady(worker));
    } catch (error) {
      worker.terminate();
      throw error;
    }
    const post: Post = (message) => worker.postMessage(message);
    post({ kind: 'open', manifest: parseManifest(manifest), ...this.#urls });
    this.#mayBeOutdated = true;
    return { worker, manifest, post };
  }

  /** @throws when the worker's script fails before its first message */
  #whenReady(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      let isReady = false;
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
        isReady = true;
        resolve();
        this.#onMessage(data);
      });
      worker.addEventListener('error', () => {
        if (isReady) {
          this.close();
          this.#onCrash();
        } else reject(new Error('The worker that searches did not start'));
      });
    });
  }

  #forget(opened: Promise<OpenedIndex>): void {
    if (this.#opened === opened) this.#opened = undefined;
  }

  /** Loads the text of the manifest. */
  #loadManifest(): Promise<string> {
    const decode = (bytes: Parameters<typeof decodeText>[0]): string => {
      const text = decodeText(bytes);
      parseManifest(text);
      return text;
    };
    // Every other file has a new name when it changes, so only this one can be outdated in the cache.
    return loadFile(`${this.#urls.indexUrl}${MANIFEST_FILE}`, decode, { cache: 'no-cache' });
  }
}

interface OpenedIndex {
  readonly worker: Worker;
  /** Text of the manifest when the worker started. */
  readonly manifest: string;
  readonly post: Post;
}
