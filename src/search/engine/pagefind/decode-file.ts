import { decodeText, type Bytes } from '../../load-file.ts';

/** Pagefind's signature: the first bytes of its files after decompression. */
export const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** The first bytes of a compressed file. */
const GZIP = Uint8Array.of(0x1f, 0x8b);

/**
 * Checks and decompresses a file of Pagefind, which takes decompressed ones, too, and ignores most damage.
 * @param url its address, which ends in its name
 * @throws when it is damaged
 */
export async function decodePagefindFile(url: string, bytes: Bytes): Promise<Bytes> {
  const name = url.split('?')[0] ?? '';
  if (name.endsWith('.json')) checkEntry(decodeText(bytes));
  return COMPRESSED.test(name) ? decompress(bytes) : bytes;
}

const COMPRESSED = /\.(?:pf_\w+|pagefind)$/;

/** @throws unless the text is a `pagefind-entry.json` */
function checkEntry(text: string): void {
  const { languages } = JSON.parse(text) as { readonly languages: Readonly<Record<string, { readonly hash: string }>> };
  if (typeof languages['en']?.hash !== 'string') throw new Error('The entry of a Pagefind index is expected');
}

/** @throws when the checksum in the file does not fit, or it is not Pagefind's */
async function decompress(bytes: Bytes): Promise<Bytes> {
  // A server may have declared the compression, so that the browser has undone it.
  const plain = startsWith(bytes, GZIP) ? await gunzip(bytes) : bytes;
  if (!startsWith(plain, SIGNATURE)) throw new Error('A file of Pagefind is expected');
  return plain;
}

async function gunzip(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function startsWith(bytes: Bytes, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
