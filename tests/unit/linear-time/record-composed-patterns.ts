// Prints the regular expressions that modules compose, as JSON. Run by plain Node, which keeps the numbers of lines.
import { join, relative, sep } from 'node:path';
import type { SourcePattern } from './source-patterns.ts';

const [root = '', ...files] = process.argv.slice(2);
const found = new Map<string, SourcePattern>();

/** The place in the sources that called; null for a library's. */
function caller(): Pick<SourcePattern, 'file' | 'line'> | null {
  const frame = new Error().stack?.split('\n')[3] ?? '';
  const [, url = '', line = ''] = /(file:\/\/.*?):(\d+):\d+\)?$/.exec(frame) ?? [];
  const file =
    url === ''
      ? ''
      : relative(root, decodeURI(new URL(url).pathname))
          .split(sep)
          .join('/');
  return file.startsWith('src/') ? { file, line: Number(line) } : null;
}

const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, args: ConstructorParameters<typeof Native>) {
    const pattern = new target(...args);
    const place = caller();
    if (place)
      found.set(`${place.file}:${place.line} ${String(pattern)}`, {
        ...place,
        source: pattern.source,
        flags: pattern.flags,
      });
    return pattern;
  },
});

for (const file of files) await import(join(root, file));
const { parseDigest } = await import('../../../src/digest/parse.ts');
const { KIND_ROWS } = await import('../../../src/views/kinds.ts');
const { paramsOf } = await import('../../../src/views/static-paths.ts');
const { readText } = await import('../../../src/text/read-text.ts');

// Some are composed where they are needed: each kind of protected text, products, entries and addresses of pages.
for (const text of [
  'https://a.b/c $x^2$ \\emph{a} `code` name.py snake_case_name --option 2times alpha \ue000',
  'a 32times 32 image, $\\frac{1}{2}$',
  '2 times 3',
])
  readText(text);
parseDigest({ path: 'digests/2025-01-01.bib', bytes: new TextEncoder().encode('@article{a, title = {A}}\n') });
for (const { file } of KIND_ROWS) {
  try {
    paramsOf(file, '');
  } catch {
    // No kind of page has an empty path.
  }
}
console.log(JSON.stringify([...found.values()]));
