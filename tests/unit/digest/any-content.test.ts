import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseDigest } from '../../../src/digest/parse.ts';
import { DigestSchema } from '../../../src/digest/schema.ts';
import { parse } from '../support/parse.ts';

// Properties try many cases, on slow machines too.
vi.setConfig({ testTimeout: 60_000 });

describe('parseDigest', () => {
  test.each([
    ['bytes', fc.uint8Array({ maxLength: 400 })],
    ['text', fc.string({ unit: 'binary', maxLength: 400 }).map(encode)],
    [
      'what starts like a format',
      fc
        .tuple(fc.constantFrom('---\n', '[{', '{"', '## ', '•4 authors\n', '["{\''), fc.string())
        .map((parts) => encode(parts.join(''))),
    ],
    [
      'front matter',
      fc
        .string({ unit: fc.constantFrom(...'-:[]{}*&!|>%@`"\'#?, \nabdt1é') })
        .map((yaml) => encode(`---\n${yaml}\n---\n## x\n\ny`)),
    ],
    [
      'broken JSON',
      fc.tuple(fc.json(), fc.nat()).map(([json, cut]) => encode(`[{${json}}]`.slice(0, 2 + (cut % (json.length + 2))))),
    ],
  ] as const)('never throws on %s, and what it gives fits the schema', (_, bytes) => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('digests/2025-01-02.txt', 'digests/x'), (content, path) => {
        const { digests, issues } = parseDigest({ path, bytes: content });
        for (const digest of digests) expect(DigestSchema.parse(digest)).toEqual(digest);
        expect(digests.length + issues.length).toBeGreaterThan(0);
        for (const { line, column } of issues) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['JSON', '['.repeat(200_000)],
    ['complete JSON', `[${'['.repeat(200_000)}${']'.repeat(200_000)}]`],
    ['an object', `{"data":${'{"a":'.repeat(200_000)}`],
    ['a Python literal', `["${'['.repeat(200_000)}"]`],
    ['YAML', `---\n${'['.repeat(200_000)}\n---\n## x\n\ny`],
    ['blank lines', '\n'.repeat(200_000)],
    ['marks', '·\n'.repeat(50_000)],
  ])('survives %s without an end', (_, text) => {
    expect(parse(text).issues.length).toBeGreaterThan(0);
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
