import { readFollow, withFollow, type Follow, type FollowKind, type Follows } from './follows.ts';
import { isRecord } from './parse-record.ts';
import { newlySaved, uniqueTags, type ReadingList, type SavedPaper } from './reading-list.ts';

/** The name of the list in the fragment of an address, which browsers send to no server. */
const PARAMETER = 'list';

/** The most characters that are unpacked: whoever made the address may not be the reader. */
const MOST_CHARACTERS = 5_000_000;

/** What is carried to another device. */
export interface CarriedList {
  readonly list: ReadingList;
  readonly follows: Follows;
}

/** A paper in an address: its id, or an array of what else there is of it. Titles are not among it, as data files have them. */
type PackedPaper = string | readonly [id: string, isRead: 0 | 1, note: string, ...tags: string[]];

/** A follow in an address, with its id where that does not follow from its name. */
type PackedFollow = readonly [kind: FollowKind, name: string, id?: string];

/**
 * The fragment that holds a list and what is followed, with `#`: compressed JSON.
 * @param form `ids` leaves out what is read, notes and tags, and takes about 6 characters a paper
 */
export async function listFragment({ list, follows }: CarriedList, form: 'whole' | 'ids'): Promise<string> {
  // Next to each other, similar ids take less room.
  const ids = list.map(({ id }) => id).toSorted();
  const papers = form === 'ids' ? ids : list.map(packPaper);
  // An object is no paper to pages of older builds, which leave it out.
  const packed = JSON.stringify(follows.length === 0 ? papers : [...papers, { following: follows.map(packFollow) }]);
  const bytes = await readAll(new Blob([packed]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  return `#${PARAMETER}=${toBase64Url(bytes)}`;
}

/**
 * The list of a fragment, and what is followed with it.
 * @param savedAt when its papers are saved: an address does not say when they were
 * @returns null where the fragment holds none, or a damaged one
 */
export async function listOfFragment(fragment: string, savedAt: number): Promise<CarriedList | null> {
  const value = new URLSearchParams(fragment.slice(1)).get(PARAMETER);
  if (value === null) return null;
  try {
    const bytes = fromBase64Url(value);
    const text = await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
    const packed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
    if (!Array.isArray(packed)) return null;
    return {
      list: packed.flatMap((paper) => unpackPaper(paper, savedAt)),
      follows: packed.flatMap(unpackFollows).reduce<Follows>(withFollow, []),
    };
  } catch {
    return null;
  }
}

function packPaper({ id, isRead, note, tags }: SavedPaper): PackedPaper {
  return isRead || note !== '' || tags.length > 0 ? [id, isRead ? 1 : 0, note, ...tags] : id;
}

function unpackPaper(packed: unknown, savedAt: number): SavedPaper[] {
  const values: readonly unknown[] = Array.isArray(packed) ? packed : [packed];
  const [id, isRead, note, ...tags] = values;
  if (typeof id !== 'string' || id === '') return [];
  return [
    {
      ...newlySaved({ id, title: '' }, savedAt),
      isRead: isRead === 1,
      note: typeof note === 'string' ? note : '',
      tags: uniqueTags(tags.filter((tag) => typeof tag === 'string')),
    },
  ];
}

function packFollow({ kind, id, name }: Follow): PackedFollow {
  return id === usualId(kind, name) ? [kind, name] : [kind, name, id];
}

function unpackFollows(packed: unknown): Follow[] {
  const following = isRecord(packed) ? packed['following'] : null;
  return (Array.isArray(following) ? following : []).flatMap((values: unknown) => {
    const [kind, name, id]: readonly unknown[] = Array.isArray(values) ? values : [];
    return typeof name === 'string' ? readFollow({ kind, name, id: id ?? usualId(kind, name) }) : [];
  });
}

/** The id that most follows of a name have. */
function usualId(kind: unknown, name: string): string {
  return kind === 'word' ? name.toLowerCase() : name.toLowerCase().replaceAll(' ', '-');
}

/** @throws when it is too long */
async function readAll(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > MOST_CHARACTERS) {
      await reader.cancel();
      throw new RangeError(`A list of at most ${MOST_CHARACTERS} characters is expected`);
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
