import { parseQuery } from '../query.ts';
import type { SearchOrder } from '../request.ts';
import { createDebounce } from './debounce.ts';
import { QuickSearchDialog } from './quick-search-dialog.ts';
import { SearchClient } from './search-client.ts';
import { loadConfig } from './search-config.ts';
import { SearchSession } from './session.ts';

/** Rows of the dialog. */
const ROWS = 8;

let loading: Promise<QuickSearchDialog> | undefined;

/**
 * Opens a dialog that shows the first results while a reader types, and links to all of them.
 * @param pageUrl address of the search page, from which texts and settings are read
 * @throws when that page cannot be loaded; the next call tries again
 */
export async function openQuickSearch(pageUrl: string): Promise<void> {
  loading ??= createDialog(pageUrl);
  loading.catch(() => (loading = undefined));
  (await loading).open();
}

async function createDialog(pageUrl: string): Promise<QuickSearchDialog> {
  const config = await loadConfig(pageUrl);
  const dialog = new QuickSearchDialog(pageUrl, config);
  connect(dialog, new SearchSession(new SearchClient(config.urls), dialog, ROWS), config.order);
  document.body.append(dialog.element);
  return dialog;
}

/** Lets the dialog search what is typed. A search that is interrupted by closing the dialog resumes when it opens again. */
function connect(dialog: QuickSearchDialog, session: SearchSession, order: SearchOrder): void {
  const { element, input } = dialog;
  const debounce = createDebounce();
  dialog.onRetry(() => session.retry());
  input.addEventListener('focus', () => {
    session.prepare();
    session.resume();
  });
  input.addEventListener('input', () => {
    debounce.schedule(() => session.search({ query: parseQuery(input.value), order, filters: {} }));
  });
  element.addEventListener('close', () => {
    // The event is late: the dialog may be open again.
    if (!element.open) session.pause();
  });
}
