/** Calls a method of one of Pagefind's instances. */
export type PagefindCall = (instance: string, method: string, args: readonly unknown[]) => Promise<unknown>;

/** The part of a worker's scope that Pagefind's worker uses. */
export interface WorkerScope {
  addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => void;
  postMessage: (message: never) => void;
}

/**
 * Runs Pagefind's own worker within this one: its messages go to and fro by calls instead of being copied between threads,
 * and it asks for files through this scope. Its playground mode, which tells what a score is made of, can be had only so.
 * @param scope of this worker; nothing else may listen to or send messages through it by name while the script loads, and
 * nothing may send through it by name afterwards
 * @param load runs Pagefind's worker script
 */
export async function hostPagefind(scope: WorkerScope, load: () => Promise<unknown>): Promise<PagefindCall> {
  const open = new Map<number, PromiseWithResolvers<unknown>>();
  let listener: ((event: { readonly data: unknown }) => void) | undefined;
  const { addEventListener } = scope;
  scope.addEventListener = (type, listen) => {
    if (type === 'message') listener = listen;
  };
  try {
    await load();
  } finally {
    scope.addEventListener = addEventListener;
  }
  scope.postMessage = ({ id, result, error }: Answer) => {
    const asked = open.get(id);
    open.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  };
  let count = 0;
  return (instanceId, method, args) => {
    const asked = Promise.withResolvers<unknown>();
    const id = count++;
    open.set(id, asked);
    listener?.({ data: { id, instanceId, method, args } });
    return asked.promise;
  };
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}
