import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../../src/digest/parse.ts';
import { planImport } from '../../../src/import/from-files.ts';
import { inventedDay } from '../../support/source-server.ts';
import { brief } from '../support/parse.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const day = (numbers: readonly number[], path = '2025-11-05.json') => ({
  path,
  bytes: bytes(JSON.stringify(numbers.flatMap((number) => inventedDay('2025-11-05', 1, number)))),
});

/** Plans an import, writes it into `files`, and tells what became of it. */
function run(files: Map<string, string>, inputs: readonly ReturnType<typeof day>[]): string[] {
  const { placed } = planImport(inputs, {}, (path) => files.get(path) ?? null);
  for (const { path, text } of placed) files.set(path, text);
  return placed.map(({ status, path, papers }) => `${status} ${path.split('/').at(-1)} ${papers}`);
}

function titlesIn(files: ReadonlyMap<string, string>): string[] {
  const digests = [...files].flatMap(([path, text]) => parseDigest({ path, bytes: bytes(text) }).digests);
  return [...new Set(digests.flatMap(({ entries }) => entries.map(({ title }) => title)))].toSorted();
}

describe('planImport', () => {
  test('keeps what the source says, in a wrapper that says where it is from', () => {
    const input = day([1, 2]);
    const { placed } = planImport([input], { terms: 'CC0' }, () => null);
    expect(placed.map(({ path }) => path)).toEqual(['digests/2025/2025-11-05-hugging-face.json']);
    expect(JSON.parse(placed[0]?.text ?? '')).toEqual({
      date: '2025-11-05',
      source: 'Hugging Face',
      terms: 'CC0',
      papers: JSON.parse(new TextDecoder().decode(input.bytes)),
    });
  });

  test('gives a file to each day', () => {
    const records = [...inventedDay('2025-11-04', 1), ...inventedDay('2025-11-05', 2)];
    const { placed } = planImport([{ path: 'x.json', bytes: bytes(JSON.stringify(records)) }], {}, () => null);
    expect(placed.map(({ path, papers }) => `${path.slice(13)} ${papers}`)).toEqual([
      '2025-11-04-hugging-face.json 1',
      '2025-11-05-hugging-face.json 2',
    ]);
  });

  test.each<[string, number[][]]>([
    [
      'one within the other',
      [
        [1, 2],
        [1, 2, 3],
      ],
    ],
    [
      'the greater first',
      [
        [1, 2, 3],
        [1, 2],
      ],
    ],
    [
      'overlapping ones',
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    ['three of which the last has all', [[1, 2], [4], [1, 2, 3, 4]]],
    ['the same twice', [[1], [1]]],
  ])('loses no paper of several inputs of one day and source, and changes nothing the second time: %s', (_, days) => {
    const inputs = days.map((numbers) => day(numbers));
    const files = new Map<string, string>();
    run(files, inputs);
    const once = new Map(files);
    expect(titlesIn(files)).toEqual(
      [...new Set(days.flat())].toSorted().map((number) => `Lamp ${number} of 2025-11-05`),
    );
    expect(run(files, inputs).filter((line) => !line.startsWith('unchanged'))).toEqual([]);
    expect(run(files, inputs.toReversed()).filter((line) => !line.startsWith('unchanged'))).toEqual([]);
    expect(files).toEqual(once);
  });

  test('lists each file once', () => {
    expect(run(new Map(), [day([1]), day([1])])).toEqual(['new 2025-11-05-hugging-face.json 1']);
  });

  test('replaces what an earlier run wrote of the same day, once more papers are known', () => {
    const files = new Map<string, string>();
    expect(run(files, [day([1])])).toEqual(['new 2025-11-05-hugging-face.json 1']);
    expect(run(files, [day([2, 1])])).toEqual(['replaced 2025-11-05-hugging-face.json 2']);
  });

  test.each([
    ['no digest at all', 'x.bin', '\u0000', ['unknown-format 1:1']],
    ['no day', 'x.md', '## A\n\nText.\n', ['unknown-day 1:1']],
    ['JSON that is cut', '2025-11-05.json', '[{"title": "A"', ['invalid-json 1:15']],
    [
      'bytes that are no text',
      '2025-11-05.md',
      Buffer.from('## Caf\u00e9\n\nText.\n', 'latin1'),
      ['invalid-encoding 1:7'],
    ],
  ])('plans nothing at all beside an input with %s', (_, path, content, issues) => {
    const input = { path, bytes: typeof content === 'string' ? bytes(content) : content };
    const plan = planImport([day([1]), input], {}, () => null);
    expect(plan.placed).toEqual([]);
    expect(brief(plan.issues)).toEqual(expect.arrayContaining(issues));
  });

  test('writes no digest without papers', () => {
    const { placed, issues } = planImport([{ path: '2025-11-05.json', bytes: bytes('[]') }], {}, () => null);
    expect([placed, ...brief(issues)]).toEqual([[], 'empty-digest 1:1']);
  });
});
