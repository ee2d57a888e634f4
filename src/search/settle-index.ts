import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { compareText } from '../text/compare-text.ts';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** What Pagefind's files begin with, once they are unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');

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
export function settleIndex(folder: string, unlisted: readonly string[] = []): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = EntrySchema.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  for (const [language, index] of Object.entries(entry.languages)) {
    index.hash = settleLanguage(folder, language, index.hash, unlisted);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Rewrites a language's filters and then its `.pf_meta`, which names them; gives the hash of the latter. */
function settleLanguage(folder: string, language: string, hash: string, unlisted: readonly string[]): string {
  const metaFile = (name: string): string => join(folder, `pagefind.${name}.pf_meta`);
  const [version, pages, chunks, filters, orders, fields] = MetaSchema.parse(unpack(metaFile(hash)));
  const settled = filters
    .filter(([name]) => !unlisted.includes(name))
    .toSorted(byName)
    .map(([name, filterHash]) => {
      const [, values] = FilterSchema.parse(unpack(filterFile(folder, filterHash)));
      const packed = pack([name, values.toSorted(byName)]);
      return { name, packed, hash: `${language}_${packed.sha256.slice(0, FILTER_DIGITS)}` };
    });
  for (const name of readdirSync(join(folder, 'filter'))) rmSync(join(folder, 'filter', name));
  for (const { hash: name, packed } of settled) writeFileSync(filterFile(folder, name), packed.bytes);

  const listed = settled.map((filter) => [filter.name, filter.hash]);
  const meta = pack([version, pages, chunks, listed, orders.toSorted(byName), fields]);
  const settledHash = `${language}_${meta.sha256.slice(0, META_DIGITS)}`;
  rmSync(metaFile(hash));
  writeFileSync(metaFile(settledHash), meta.bytes);
  return settledHash;
}

/** Two filters of one index share a name of so many digits only once in millions of indexes. */
const FILTER_DIGITS = 12;
const META_DIGITS = 12;

function filterFile(folder: string, hash: string): string {
  return join(folder, 'filter', `${hash}.pf_filter`);
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return compareText(a, b);
}

function unpack(file: string): CborValue {
  return decodeCbor(gunzipSync(readFileSync(file)).subarray(SIGNATURE.length));
}

function pack(value: CborValue): { readonly bytes: Buffer; readonly sha256: string } {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
