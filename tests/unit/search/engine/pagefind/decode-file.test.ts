import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePagefindFile } from '../../../../../src/search/engine/pagefind/decode-file.ts';

const PLAIN = new TextEncoder().encode(`pagefind_dcd${'tide '.repeat(500)}`);
const COMPRESSED = new Uint8Array(gzipSync(PLAIN));
const ENTRY = '{"version":"1.5.2","languages":{"en":{"hash":"en_1","wasm":"en","page_count":1}}}';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('decodePagefindFile', () => {
  test.each(['a.pf_meta', 'index/a.pf_index', 'filter/a.pf_filter', 'fragment/a.pf_fragment', 'wasm.en.pagefind'])(
    'decompresses %s, unless the browser has',
    async (name) => {
      await expect(decodePagefindFile(`/x/${name}`, COMPRESSED)).resolves.toEqual(PLAIN);
      await expect(decodePagefindFile(`/x/${name}`, PLAIN)).resolves.toEqual(PLAIN);
    },
  );

  test.each([
    ['is truncated', COMPRESSED.slice(0, -9)],
    ['is empty', new Uint8Array()],
    ['is garbled', COMPRESSED.map((byte, index) => (index === 40 ? byte ^ 1 : byte))],
    ['has another checksum', COMPRESSED.map((byte, index) => (index === COMPRESSED.length - 8 ? byte ^ 1 : byte))],
    ['is a page', bytesOf('<!doctype html>')],
    ['is not of Pagefind', new Uint8Array(gzipSync('tide'))],
  ])('throws for a compressed file that %s', async (_, bytes) => {
    await expect(decodePagefindFile('/x/a.pf_index', bytes)).rejects.toThrow();
  });

  test('keeps an entry as it is', async () => {
    await expect(decodePagefindFile('/x/pagefind-entry.json?ts=', bytesOf(ENTRY))).resolves.toEqual(bytesOf(ENTRY));
  });

  test.each(['', '{}', '[]', 'null', '<!doctype html>', ENTRY.slice(0, 40), ENTRY.replace('"en_1"', '1')])(
    'throws for an entry %j',
    async (text) => {
      await expect(decodePagefindFile('/x/pagefind-entry.json', bytesOf(text))).rejects.toThrow();
    },
  );
});
