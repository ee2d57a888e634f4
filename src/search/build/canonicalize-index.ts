import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { compareText } from '../../compare-text.ts';
import { paperName } from '../titles.ts';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** The files of an index by their path under its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The first bytes of Pagefind's files after decompression. */
export const SIGNATURE = Buffer.from('pagefind_dcd');

const ENTRY_FILE = 'pagefind-entry.json';

export const TextSchema = z.string();
const List = z.array(z.unknown()) as z.ZodType<CborValue[]>;

/** `filter/*.pf_filter`: name of the filter, then for each value the pages that have it. */
const FilterSchema = z.tuple([TextSchema, z.array(z.tuple([TextSchema, List]))]);

/** A page: its hash, the number of its words. */
const PageSchema = z.tuple([TextSchema, z.number()]);

/** `*.pf_meta`: version, pages, chunks of the word index, hashes of filters by name, pages by sort key, fields. */
const MetaSchema = z.tuple([
  TextSchema,
  z.array(PageSchema),
  List,
  z.array(z.tuple([TextSchema, TextSchema])),
  z.array(z.tuple([TextSchema, List])),
  List,
]);

const EntrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * Makes an index reproducible: sorts filters, their values and sort keys, which Pagefind writes in the random order of its
 * hash tables, and renames the files accordingly. The texts of papers are named by their number in the index, as every list of
 * papers has it, and not by a hash: a folder that has one in its name needs no others.
 * @param unlisted filters to remove, though papers keep their values
 * @throws when the files are not in the format of Pagefind 1.5
 */
export function canonicalizeIndex(files: IndexFiles, unlisted: readonly string[] = []): IndexFiles {
  const entry = EntrySchema.parse(JSON.parse(Buffer.from(fileAt(files, ENTRY_FILE)).toString()));
  const canonical = new Map(Array.from(files).filter(([path]) => !/\.pf_(?:filter|fragment|meta)$/.test(path)));
  for (const [language, index] of Object.entries(entry.languages)) {
    const { meta, filters, pages } = canonicalizeLanguage(files, index.hash, unlisted);
    for (const [number, hash] of pages.entries()) {
      canonical.set(fragmentPath(paperName(number)), fileAt(files, fragmentPath(hash)));
    }
    for (const { bytes, sha256 } of filters) canonical.set(filterPath(hashName(language, sha256)), bytes);
    const compressed = compress(meta((sha256) => hashName(language, sha256)));
    index.hash = hashName(language, compressed.sha256);
    canonical.set(metaPath(index.hash), compressed.bytes);
  }
  return canonical.set(ENTRY_FILE, Buffer.from(JSON.stringify(entry)));
}

/**
 * Decodes a `.pf_meta`. `pages`: hash and number of words of each · `listed`: the hashes of filters by name · `fields`: names.
 * @throws when it is not in the format of Pagefind 1.5
 */
export function decodeMeta(bytes: Uint8Array) {
  const [version, pages, chunks, listed, sortKeys, fields] = MetaSchema.parse(decompress(bytes));
  return { version, pages, chunks, listed, sortKeys, fields };
}

/** The filter files of a language, and its `.pf_meta` as a function of their names. */
function canonicalizeLanguage(files: IndexFiles, hash: string, unlisted: readonly string[]): CanonicalLanguage {
  const { version, pages, chunks, listed, sortKeys, fields } = decodeMeta(fileAt(files, metaPath(hash)));
  const filters = listed
    .filter(([name]) => !unlisted.includes(name))
    .toSorted(byName)
    .map(([name, filterHash]) => {
      const [, values] = FilterSchema.parse(decompress(fileAt(files, filterPath(filterHash))));
      return { name, ...compress([name, values.toSorted(byName)]) };
    });
  return {
    filters,
    pages: pages.map(([hash]) => hash),
    meta: (nameOf) => [
      version,
      pages.map(([, words], number) => [paperName(number), words]),
      chunks,
      filters.map(({ name, sha256 }) => [name, nameOf(sha256)]),
      sortKeys.toSorted(byName),
      fields,
    ],
  };
}

interface CanonicalLanguage {
  readonly filters: readonly (CompressedFile & { readonly name: string })[];
  /** The hashes of pages, by their number. */
  readonly pages: readonly string[];
  readonly meta: (nameOf: (sha256: string) => string) => CborValue;
}

interface CompressedFile {
  readonly bytes: Buffer;
  /** Of `bytes`. */
  readonly sha256: string;
}

const metaPath = (hash: string): string => `pagefind.${hash}.pf_meta`;
const fragmentPath = (name: string): string => `fragment/${name}.pf_fragment`;
const filterPath = (hash: string): string => `filter/${hash}.pf_filter`;

function hashName(language: string, sha256: string): string {
  return `${language}_${sha256.slice(0, 12)}`;
}

function fileAt(files: IndexFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`Pagefind wrote no \`${path}\`, expected the files of version 1.5`);
  return bytes;
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return compareText(a, b);
}

function decompress(bytes: Uint8Array): CborValue {
  return decodeCbor(gunzipSync(bytes).subarray(SIGNATURE.length));
}

function compress(value: CborValue): CompressedFile {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
