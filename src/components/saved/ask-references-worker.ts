import { NotLoadedError } from '../../search/load-file.ts';
import type { References, ReferencesFile } from './read-references.ts';
import type { ReferencesAnswer } from './references-worker.ts';
import workerUrl from './references-worker.ts?worker&url';

/**
 * Reads a file of a reference manager in a worker of its own.
 * @returns null where the file is of no known format
 * @throws NotLoadedError when the worker, or a file of the archive that it needs, cannot be loaded
 */
export async function askReferencesWorker(file: ReferencesFile): Promise<References | null> {
  const worker = new Worker(workerUrl, { type: 'module' });
  try {
    const answer = await new Promise<ReferencesAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReferencesAnswer>) => resolve(data));
      worker.addEventListener('error', (cause) => reject(new NotLoadedError(workerUrl, { cause })));
      worker.postMessage(file);
    });
    if ('notLoaded' in answer) throw new NotLoadedError(answer.notLoaded);
    if ('error' in answer) throw new Error(answer.error);
    return answer.references;
  } finally {
    worker.terminate();
  }
}
