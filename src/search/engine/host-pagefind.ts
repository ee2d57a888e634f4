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
    listener?.({ data: { id, instanceId, method, args } });
    return call.promise;
  };
}

/** The message listener that a script adds while it loads; it is not added to the scope. */
async function captureListener(scope: WorkerScope, load: () => Promise<unknown>): Promise<Listener | undefined> {
  let captured: Listener | undefined;
  const { addEventListener } = scope;
  scope.addEventListener = (type, listener) => {
    if (type === 'message') captured = listener;
  };
  try {
    await load();
  } finally {
    scope.addEventListener = addEventListener;
  }
  return captured;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}
