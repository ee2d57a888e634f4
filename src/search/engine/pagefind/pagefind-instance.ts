import type { PagefindCall } from './host-pagefind.ts';

/** A Pagefind instance that is ready to search one index. */
export interface Instance {
  readonly name: string;
  readonly call: PagefindCall;
}

/** Starts an instance for the index in a folder, given its address. */
export type InstanceStarter = (basePath: string) => Promise<Instance>;

/**
 * Creates the function that starts instances. Until one is ready they start one after the other: started together, they would
 * replace each other's WebAssembly memory.
 * @param startRuntime starts Pagefind itself; called once, even if that fails: a script is loaded again only by a new worker
 */
export function createInstanceStarter(startRuntime: () => Promise<PagefindCall>, baseUrl: string): InstanceStarter {
  let runtime: Promise<PagefindCall> | undefined;
  let count = 0;
  let isRuntimeReady = false;
  let queue = Promise.resolve();

  const startInstance = async (basePath: string): Promise<Instance> => {
    runtime ??= startRuntime();
    const [call, name] = [await runtime, String(count++)];
    // An empty tag keeps a timestamp out of the addresses of files that may be cached for ever.
    await call(name, 'init', [{ basePath, baseUrl, language: 'en', metaCacheTag: '' }]);
    // Besides explaining scores, this resolves only once the instance is ready.
    await call(name, 'enterPlaygroundMode', []);
    isRuntimeReady = true;
    return { name, call };
  };
  return (basePath) => {
    if (isRuntimeReady) return startInstance(basePath);
    const started = queue.then(() => startInstance(basePath));
    queue = started.then(ignore, ignore);
    return started;
  };
}

function ignore(): void {
  // Whoever asked for the instance handles the failure.
}
