import { decodeText, loadFile, NotLoadedError } from '../../search/load-file.ts';
import { readConfig } from '../../search/page/search-config.ts';
import type { Wording } from '../../site/wording.ts';
import type { ArchiveFiles } from './archive-papers.ts';
import type { VectorUrls } from '../for-you/vector-files.ts';

/** What scripts need to know about the site: the build writes it into the attributes of `#saved` on the page of the list. */
export interface SavedConfig extends ArchiveFiles {
  readonly vectorUrls: VectorUrls;
  readonly wording: Wording;
}

/** Reads the attributes of `#saved`. */
export function readSavedConfig(saved: HTMLElement): SavedConfig {
  const { urls, dataUrl, wording } = readConfig(saved);
  const { ids = '', vectorIndex = '', vectorMonth = '', vectorWords = '' } = saved.dataset;
  const vectorUrls = { index: vectorIndex, month: vectorMonth, words: vectorWords };
  return { base: urls.baseUrl, idsUrl: ids, dataUrl, vectorUrls, wording };
}

/**
 * Loads them from the page of the list, for scripts of other pages.
 * @throws NotLoadedError when that page cannot be loaded
 */
export async function loadSavedConfig(savedUrl: string): Promise<SavedConfig> {
  try {
    return await loadFile(savedUrl, (bytes) => {
      const page = new DOMParser().parseFromString(decodeText(bytes), 'text/html');
      const saved = page.querySelector<HTMLElement>('#saved');
      if (!saved) throw new Error('The page of the reading list is expected');
      return readSavedConfig(saved);
    });
  } catch (error) {
    throw new NotLoadedError(savedUrl, { cause: error });
  }
}
