import { createDebounce } from './debounce.ts';
import { QuickSearchDialog } from './quick-search-dialog.ts';
import { RecentSearches } from './recent-searches.ts';
import { SearchClient } from './search-client.ts';
import { loadSearchPage } from './search-config.ts';
import { SearchForm } from './search-form.ts';
import { SearchSession } from './session.ts';

/** Rows of the dialog. */
const ROWS = 8;

let loading: Promise<QuickSearchDialog> | undefined;

/**
 * Opens a dialog that shows the first results while a reader types, and links to all of them.
 * @param pageUrl address of the search page, from which form, texts and settings are read
 * @throws when that page cannot be loaded; the next call tries again
 */
export async function openQuickSearch(pageUrl: string): Promise<void> {
  loading ??= createDialog(pageUrl);
  loading.catch(() => (loading = undefined));
  (await loading).open();
}

async function createDialog(pageUrl: string): Promise<QuickSearchDialog> {
  const { config, formElement } = await loadSearchPage(pageUrl);
  const form = new SearchForm(document.adoptNode(formElement));
  const recent = new RecentSearches(config.urls.baseUrl);
  const dialog = new QuickSearchDialog(pageUrl, config, form, recent);
  connect(dialog, form, recent, new SearchSession(new SearchClient(config.urls), dialog, ROWS));
  document.body.append(dialog.element);
  return dialog;
}

/** Lets the dialog search what is typed. A search that is interrupted by closing the dialog resumes when it opens again. */
function connect(dialog: QuickSearchDialog, form: SearchForm, recent: RecentSearches, session: SearchSession): void {
  const { element } = dialog;
  const debounce = createDebounce();
  const search = (): void => {
    debounce.cancel();
    session.search(form.read());
  };
  const remember = (): void => recent.add(form.format());
  dialog.onRetry(() => session.retry());
  dialog.onFollow(remember);
  form.input.addEventListener('focus', () => {
    session.prepare();
    session.resume();
  });
  form.onType(() => debounce.schedule(search));
  form.onFilter(search);
  form.onSubmit(() => {
    remember();
    location.assign(dialog.hrefOf(form.read()));
  });
  element.addEventListener('close', () => {
    // The event is late: the dialog may be open again.
    if (!element.open) session.pause();
  });
}
