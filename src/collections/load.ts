import { getCollection, getEntry, render } from 'astro:content';
import { readEnvironment } from '../site/environment.ts';
import { readSite } from '../site/settings.ts';
import { indexArchive, resolvePaper, type Archive } from '../archive/archive.ts';
import { listFiles, mdxNames, readText } from '../source/content-files.ts';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { REDIRECTS_FILE } from '../archive/redirects.ts';
import { relatedPapers } from '../archive/related/related-papers.ts';
import { TOPICS_FILE } from '../archive/topics/topics.ts';

let archive: Promise<Archive> | undefined;
let related: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

/** The archive of the content collections; read once a build, since `getCollection` copies every entry. */
export function loadArchive(): Promise<Archive> {
  archive ??= readCollections();
  return archive;
}

/** Paper id → ids of the papers most like it; found once a build. */
export function loadRelated(): Promise<ReadonlyMap<string, readonly string[]>> {
  related ??= loadArchive().then(({ papers }) => relatedPapers(papers.values()));
  return related;
}

/** The rendered note on a paper; null where there is none. */
export async function loadNote(id: string) {
  notes ??= readNotes();
  const name = (await notes).get(id);
  const entry = name === undefined ? undefined : await getEntry('notes', name);
  return entry ? render(entry) : null;
}

/** Names of the free pages. */
export function loadPageNames(): string[] {
  return mdxNames(contentDir, 'pages');
}

/** A free page, rendered; null where the content has none of that name. */
export async function loadPage(name: string) {
  const entry = loadPageNames().includes(name) ? await getEntry('pages', name) : undefined;
  return entry ? { ...entry.data, ...(await render(entry)) } : null;
}

const { contentDir } = readEnvironment();

let notes: Promise<ReadonlyMap<string, string>> | undefined;

/** Paper id → name of its note: a note may go by any alias. */
async function readNotes(): Promise<ReadonlyMap<string, string>> {
  const loaded = await loadArchive();
  return new Map(mdxNames(contentDir, 'notes').map((name) => [resolvePaper(loaded, name)?.id ?? name, name]));
}

async function readCollections(): Promise<Archive> {
  // Astro warns of an empty collection, which an archive without digests, redirects or topics rightly has.
  const has = (name: string): boolean => listFiles(contentDir, name).length > 0;
  const [papers, digests, redirects, topics] = await Promise.all([
    has('digests') ? getCollection('papers') : [],
    has('digests') ? getCollection('digests') : [],
    readText(contentDir, REDIRECTS_FILE).trim() === '' ? [] : getCollection('redirects'),
    readText(contentDir, TOPICS_FILE).trim() === '' ? [] : getCollection('topics'),
  ]);
  return indexArchive({
    papers: papers.map(({ data }) => data),
    digests: digests.map(({ data }) => data),
    redirects: new Map(redirects.map(({ id, data }) => [id, data])),
    ledger: parseLedger(readText(contentDir, LEDGER_FILE)),
    minPapers: readSite(contentDir).authors.minPapers,
    topics: topics.map(({ data }) => data),
  });
}
