import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { compareText } from '../../compare-text.ts';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** The files of an index by their path under its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** What Pagefind's files begin with, once they are unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');

const ENTRY_FILE = 'pagefind-entry.json';

const Text = z.string();
const List = z.array(z.unknown()) as z.ZodType<CborValue[]>;

/** `filter/*.pf_filter`: a filter and, per value, the pages that have it. */
const FilterSchema = z.tuple([Text, z.array(z.tuple([Text, List]))]);

/** `*.pf_meta`: version, pages, chunks of words, then filters by hash, orders of pages by name, and fields. */
const MetaSchema = z.tuple([Text, List, List, z.array(z.tuple([Text, Text])), z.array(z.tuple([Text, List])), List]);

const EntrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * Makes an index of Pagefind the same for the same records: Pagefind writes filters, their values and orders as its hash
 * tables happen to give them.
 * @param unlisted filters that papers carry and that nothing is narrowed by
 * @throws when the files are not as Pagefind 1.5 writes them
 */
export function settleIndex(files: IndexFiles, unlisted: readonly string[] = []): IndexFiles {
  const entry = EntrySchema.parse(JSON.parse(Buffer.from(fileAt(files, ENTRY_FILE)).toString()));
  const settled = new Map(Array.from(files).filter(([path]) => !/\.pf_(?:filter|meta)$/.test(path)));
  for (const [language, index] of Object.entries(entry.languages)) {
    const { meta, filters } = settleLanguage(files, index.hash, unlisted);
    for (const { bytes, sha256 } of filters) settled.set(filterPath(hashName(language, sha256)), bytes);
    const packed = pack(meta((sha256) => hashName(language, sha256)));
    index.hash = hashName(language, packed.sha256);
    settled.set(metaPath(index.hash), packed.bytes);
  }
  return settled.set(ENTRY_FILE, Buffer.from(JSON.stringify(entry)));
}

/** The filters of a language, and its `.pf_meta`, which names them. */
function settleLanguage(files: IndexFiles, hash: string, unlisted: readonly string[]): SettledLanguage {
  const [version, pages, chunks, listed, orders, fields] = MetaSchema.parse(unpack(fileAt(files, metaPath(hash))));
  const filters = listed
    .filter(([name]) => !unlisted.includes(name))
    .toSorted(byName)
    .map(([name, filterHash]) => {
      const [, values] = FilterSchema.parse(unpack(fileAt(files, filterPath(filterHash))));
      return { name, ...pack([name, values.toSorted(byName)]) };
    });
  return {
    filters,
    meta: (nameOf) => [
      version,
      pages,
      chunks,
      filters.map(({ name, sha256 }) => [name, nameOf(sha256)]),
      orders.toSorted(byName),
      fields,
    ],
  };
}

interface SettledLanguage {
  readonly filters: readonly (PackedFile & { readonly name: string })[];
  readonly meta: (nameOf: (sha256: string) => string) => CborValue;
}

interface PackedFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

const metaPath = (hash: string): string => `pagefind.${hash}.pf_meta`;
const filterPath = (hash: string): string => `filter/${hash}.pf_filter`;

function hashName(language: string, sha256: string): string {
  return `${language}_${sha256.slice(0, 12)}`;
}

function fileAt(files: IndexFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`No \`${path}\` among the files of Pagefind: expected those of version 1.5`);
  return bytes;
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return compareText(a, b);
}

function unpack(bytes: Uint8Array): CborValue {
  return decodeCbor(gunzipSync(bytes).subarray(SIGNATURE.length));
}

function pack(value: CborValue): PackedFile {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
