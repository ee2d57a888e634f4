import { isEnough } from '../../saved/for-you-state.ts';
import { LIST_CHANGED, type ListStorage } from '../../saved/list-storage.ts';
import { NotLoadedError } from '../../search/load-file.ts';
import { announce, createElement } from '../../search/page/elements.ts';
import type { Wording } from '../../site/wording.ts';
import { interestsOf } from '../../vectors/taste.ts';
import { loadKnownPapers } from '../saved/archive-papers.ts';
import { part } from '../saved/part.ts';
import { ArchiveVectors } from './archive-vectors.ts';
import { readSavedConfig } from '../saved/saved-config.ts';
import { keepForYou, keptForYou } from './kept-state.ts';
import { forgetKept, readKept, writeKept } from './kept-vectors.ts';
import { findMore, type FoundPaper, type MoreContext } from './more-like-these.ts';
import { readTaste, type ReaderTaste } from './reader-taste.ts';
import { VectorFiles } from './vector-files.ts';
import { whyLine } from './why-line.ts';

/** Titles that are named of each interest. */
const TITLES = 3;

/** Shows what is known anew; null while nothing is shown. */
let recount: (() => Promise<void>) | null = null;
// The star of a paper that was found, for one.
addEventListener(LIST_CHANGED, () => void recount?.());

/** Shows what the order "for you" knows of the reader, and finds what is like it. */
export async function showPanel(storage: ListStorage): Promise<void> {
  const config = readSavedConfig(part(''));
  const { base, idsUrl, vectorUrls, wording } = config;
  const state = keptForYou(base);
  const known = part('#for-you-known');
  const hasEnough = isEnough(storage.read(), state);
  part('#for-you-buttons').hidden = !hasEnough;
  part('#for-you-find').hidden = true;
  recount = null;
  for (const list of ['#for-you-interests', '#for-you-papers']) part(list).replaceChildren();
  announce(part('#for-you-found'), '');
  if (!hasEnough) {
    announce(known, wording.text('forYou.few'));
    return;
  }
  part('#for-you-forget').onclick = () => void forget(storage, base, wording);
  try {
    const files = await VectorFiles.open(vectorUrls);
    const archive = new ArchiveVectors(files, () => loadKnownPapers({ idsUrl }));
    const reader = await readTaste({ base, list: storage.read(), state, files, archive, months: [] });
    showReader(reader, wording);
    recount = async () => {
      try {
        showReader(await readTaste({ base, list: storage.read(), state, files, archive, months: [] }), wording);
      } catch (error) {
        announce(known, failure(error, wording));
      }
    };
    offerMore({ ...config, files, reader, storage });
  } catch (error) {
    announce(known, failure(error, wording));
  }
}

function showReader(reader: ReaderTaste, wording: Wording): void {
  announce(part('#for-you-known'), countsOf(reader, wording));
  part('#for-you-interests').replaceChildren(...interestItems(reader, wording));
}

/** Finds papers when asked to, and those of earlier months when asked again. */
function offerMore({
  storage,
  ...context
}: Omit<MoreContext, 'list' | 'until'> & { readonly storage: ListStorage }): void {
  const { wording, reader } = context;
  const status = part('#for-you-found');
  const button = part<HTMLButtonElement>('#for-you-find');
  let until = 0;
  button.textContent = wording.text('forYou.more');
  button.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    try {
      const found = await findMore({ ...context, list: storage.read(), until }, (month, done, count) =>
        announce(status, wording.text('cite.reading', { month: wording.month(month), done, count })),
      );
      part('#for-you-papers').replaceChildren(...found.papers.map((paper) => paperItem(paper, reader, wording)));
      const [from, to] = found.months.map(wording.month);
      announce(status, wording.text('forYou.found', { count: found.papers.length, from: from ?? '', to: to ?? '' }));
      until = found.until;
      button.hidden = found.isAll;
      button.textContent = wording.text('forYou.further');
      // Gives each paper its star.
      dispatchEvent(new Event(LIST_CHANGED));
    } catch (error) {
      announce(status, failure(error, wording));
    } finally {
      button.disabled = false;
    }
  };
}

/** Forgets what was imported, and what was saved until now; the list itself stays. As long as the page is open, it can be undone. */
async function forget(storage: ListStorage, base: string, wording: Wording): Promise<void> {
  recount = null;
  const before = keptForYou(base);
  const [records, texts] = [await readKept(base, 'records'), await readKept(base, 'texts')];
  keepForYou(base, { isOn: false, records: 0, forgottenAt: Date.now() });
  await forgetKept(base);
  part('#for-you-buttons').hidden = true;
  for (const list of ['#for-you-interests', '#for-you-papers']) part(list).replaceChildren();
  announce(part('#for-you-known'), wording.text('forYou.forgotten'));
  announce(part('#for-you-found'), '');
  const undo = part<HTMLButtonElement>('#for-you-undo');
  undo.hidden = false;
  undo.focus();
  undo.onclick = async () => {
    undo.hidden = true;
    await writeKept(base, { ...(records && { records }), ...(texts && { texts }) });
    keepForYou(base, before);
    await showPanel(storage);
    part('#for-you-forget').focus();
  };
}

function countsOf({ papers, records }: ReaderTaste, wording: Wording): string {
  const counts = [
    ...(papers > 0 || records === 0 ? [wording.text('forYou.saved', { count: papers })] : []),
    ...(records > 0 ? [wording.text('forYou.files', { count: records })] : []),
  ];
  return wording.list(counts);
}

/** The interests of a reader, each by the papers that are most typical of it. */
function interestItems({ taste, named }: ReaderTaste, wording: Wording): HTMLLIElement[] {
  return interestsOf(taste).map((ids) => {
    const titles = ids.slice(0, TITLES).map((id) => named(id)?.title ?? id);
    const item = createElement(
      'li',
      wording.text('forYou.interest', { count: ids.length, titles: wording.longList(titles) }),
    );
    item.dir = 'auto';
    return item;
  });
}

function paperItem({ line, href, likeness }: FoundPaper, reader: ReaderTaste, wording: Wording): HTMLLIElement {
  const item = createElement('li');
  const link = Object.assign(createElement('a', line.title), { href, dir: 'auto' });
  const facts = createElement('small', wording.day(line.firstDigestOn));
  const why = createElement('span', '', 'why');
  why.append(...whyLine(likeness, reader, wording));
  facts.append(why);
  item.append(link, ' ', facts);
  return item;
}

function failure(error: unknown, wording: Wording): string {
  if (!(error instanceof NotLoadedError)) throw error;
  return wording.text('forYou.failed');
}
