import { citableLine } from '../../export/citation/citable-paper.ts';
import { CITATION_FILES, type CitationFile } from '../../export/citation/citation-files.ts';
import { NotLoadedError } from '../../search/load-file.ts';
import { loadSearchPage, readConfig, type SearchConfig } from '../../search/page/search-config.ts';
import { fillTemplate } from '../../site/template.ts';
import { saveFile } from '../paper/save-file.ts';
import { listedSet, readSet, type SetOfPage } from './read-set.ts';
import { SetStatus } from './set-status.ts';

/** Saves the papers of a control in the format of one of its buttons, and says there how it goes. */
export async function saveSet(control: HTMLDetailsElement, button: HTMLButtonElement): Promise<void> {
  const file = CITATION_FILES.find(({ extension }) => extension === button.value);
  if (!file) throw new Error(`No format \`${button.value}\`: add it to CITATION_FILES`);
  const [failed = '', retry = ''] = (control.dataset['words'] ?? '').split('|');
  const status = SetStatus.of(control, retry);
  const signal = status.begin(button);
  try {
    status.end(await writeSet(control, file, status, signal));
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof NotLoadedError)) console.error(error);
    status.fail(fillTemplate(failed, { file: error instanceof NotLoadedError ? error.url : button.textContent }));
  }
}

/** @returns what was saved, in words */
async function writeSet(
  control: HTMLElement,
  { extension, mediaType, write }: CitationFile,
  status: SetStatus,
  signal: AbortSignal,
): Promise<string> {
  const config = await configOf(control.ownerDocument);
  const { wording } = config;
  signal.throwIfAborted();
  status.offerCancel(wording.text('cite.cancel'));
  const set = await setOf(control, config, status, signal);
  const papers = await readSet(
    set,
    config.dataUrl,
    (month, done) =>
      status.progress(wording.text('cite.reading', { month: wording.month(month), done, count: set.months.length })),
    signal,
  );
  signal.throwIfAborted();
  if (papers.length === 0) return wording.text('cite.none');
  const file = `${set.name}.${extension}`;
  saveFile(write(papers.map(citableLine)), { name: file, type: mediaType });
  const lacking = set.count - papers.length;
  if (lacking > 0) return wording.text('cite.lacking', { file, count: lacking });
  return wording.text(set.isCut ? 'cite.cut' : 'cite.saved', { file, count: set.count });
}

/** Texts and addresses stand on the search page, as every page would be larger with them. */
async function configOf(page: Document): Promise<SearchConfig> {
  const root = page.querySelector<HTMLElement>('#search');
  if (root) return readConfig(root);
  const pageUrl = page.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]')?.href ?? '';
  return (await loadSearchPage(pageUrl)).config;
}

/** The set of a control: that of its page, or what the search finds. */
async function setOf(
  control: HTMLElement,
  config: SearchConfig,
  status: SetStatus,
  signal: AbortSignal,
): Promise<SetOfPage> {
  if (control.dataset['rule'] !== undefined) return listedSet(control, config.urls);
  const { foundSet } = await import('./found-set.ts');
  const onProgress = (done: number, count: number): void =>
    status.progress(config.wording.text('cite.searching', { done, count }));
  return foundSet(config, onProgress, signal);
}
