/** Calls a method of one of Pagefind's instances. */
export type PagefindCall = (instance: string, method: string, args: readonly unknown[]) => Promise<unknown>;

/** The part of a worker's global scope that Pagefind's worker uses. */
export interface WorkerScope {
  addEventListener: (type: string, listener: Listener) => void;
  postMessage: (message: never) => void;
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * Runs Pagefind's worker script inside this worker, so that messages are function calls instead of copies between threads,
 * files are requested through this scope, and its playground mode, which explains scores, is available.
 * @param scope of this worker. While the script loads, nothing else may use `scope.addEventListener`; afterwards nothing else
 * may use `scope.postMessage`
 * @param load runs Pagefind's worker script
 * @throws when the script does not load, or is another one
 */
export async function hostPagefind(scope: WorkerScope, load: () => Promise<unknown>): Promise<PagefindCall> {
  const listener = await captureListener(scope, load);
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  scope.postMessage = ({ id, result, error }: Answer) => {
    const call = pending.get(id);
    pending.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  };
  let count = 0;
  return (instanceId, method, args) => {
    const call = Promise.withResolvers<unknown>();
    const id = count++;
    pending.set(id, call);
    listener({ data: { id, instanceId, method, args } });
    return call.promise;
  };
}

/**
 * The message listener that a script adds while it loads; it is not added to the scope.
 * @throws when there is none
 */
async function captureListener(scope: WorkerScope, load: () => Promise<unknown>): Promise<Listener> {
  const captured: Listener[] = [];
  const { addEventListener } = scope;
  scope.addEventListener = (type, listener) => {
    if (type === 'message') captured.push(listener);
  };
  // After a failure the listener stays out of the scope: a script that hangs may still run later.
  await load();
  const [listener] = captured;
  if (listener === undefined) throw new Error('The worker script of Pagefind listens to no messages');
  scope.addEventListener = addEventListener;
  return listener;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}
