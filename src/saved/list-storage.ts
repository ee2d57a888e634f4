import { KeptValue } from './kept-value.ts';
import { formatList, parseList, type ReadingList } from './reading-list.ts';

/** What a page tells its window when it has changed the list; other tabs are told by the storage. */
export const LIST_CHANGED = 'daybook:list-changed';

/** The reader's list, as this browser keeps it. */
export class ListStorage extends KeptValue<ReadingList> {
  /** @param base of the site */
  constructor(base: string, storage?: Storage | null) {
    super({ key: 'daybook:saved', empty: [], format: formatList, parse: parseList }, base, storage);
  }
}
