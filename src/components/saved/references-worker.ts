// Reads files of reference managers, of which thousands of records may take seconds, so that the page never waits for it.
import { NotLoadedError } from '../../search/load-file.ts';
import { readReferences, type References, type ReferencesFile } from './read-references.ts';

/** The answer to a file: what it has, the address of a file of the archive that was not loaded, or another error. */
export type ReferencesAnswer =
  { readonly references: References | null } | { readonly notLoaded: string } | { readonly error: string };

self.addEventListener('message', ({ data }: MessageEvent<ReferencesFile>) => {
  void answer(data).then((answered) => self.postMessage(answered));
});

async function answer(file: ReferencesFile): Promise<ReferencesAnswer> {
  try {
    return { references: await readReferences(file) };
  } catch (error) {
    return error instanceof NotLoadedError ? { notLoaded: error.url } : { error: String(error) };
  }
}
