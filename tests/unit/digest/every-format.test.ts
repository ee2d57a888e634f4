import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../../src/digest/parse.ts';
import { parse } from '../support/parse.ts';
import { WITHOUT, WRITERS, type WrittenPaper } from '../support/write-digests.ts';

/** A file of the day that some of the formats state. */
const FILE = 'digests/2025-11-05-x';

const NOUNS = ['Clouds', 'Lamps', 'Ships', 'Tides', 'Gulls', 'Quays', 'Models', 'Networks'];
const GIVEN = ['Ada', 'Bo', 'Çelik', 'Jean-Luc', 'Mei', 'J. R.', 'María José'];
const FAMILY = ['Byron', 'Tern', 'Öz', "O'Brien", 'van der Berg', 'Li', 'García'];

const paper = (number: number): fc.Arbitrary<WrittenPaper> =>
  fc
    .record({
      nouns: fc.tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...NOUNS)),
      authors: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY)).map(([given, family]) => `${given} ${family}`),
        { minLength: 1, maxLength: 5 },
      ),
      sentences: fc.array(fc.constantFrom('We count them', 'There are more than we thought', 'It is hard at night'), {
        minLength: 2,
        maxLength: 6,
      }),
    })
    .map(({ nouns, authors, sentences }) => ({
      id: `2511.${String(10_000 + number)}`,
      title: `On ${nouns.join(' and ')} of Harbour ${number + 1}`,
      authors,
      abstract: `${sentences.join('. ')}, in harbour ${number + 1}.`,
    }));

const papers = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => paper(n))));

const titlesOf = ({ digests }: ParsedFile): string[] =>
  digests.flatMap(({ entries }) => entries.map(({ title }) => title));

/**
 * A paper that the whole file does not have is said to be one, or the file says what is wrong with it. Page text tells titles
 * from texts by their places alone, so that there a text may have become a title.
 */
function expectNothingInvented(name: string, text: string, whole: readonly WrittenPaper[]): void {
  const found = parse(text, FILE);
  const titles = new Set(whole.flatMap(({ title, abstract }) => (name === 'page text' ? [title, abstract] : [title])));
  const invented = titlesOf(found).filter((title) => !titles.has(title));
  if (found.issues.length === 0) expect(invented).toEqual([]);
}

describe.each(Object.entries(WRITERS))('a digest as %s', (name, write) => {
  test('gives each paper that it has, with what it says of it and nothing else', () => {
    fc.assert(
      fc.property(papers, (written) => {
        const { digests, issues } = parse(write(written), FILE);
        const found = digests.flatMap(({ entries }) => entries);
        expect(found.map(({ title, abstract, summary }) => [title, abstract ?? summary?.text])).toEqual(
          written.map(({ title, abstract }) => [title, abstract]),
        );
        if (!WITHOUT.id.has(name)) expect(found.map(({ arxivId }) => arxivId)).toEqual(written.map(({ id }) => id));
        if (!WITHOUT.authors.has(name)) {
          expect(found.map(({ authors }) => authors)).toEqual(written.map(({ authors }) => authors));
        }
        expect(found.flatMap(({ links }) => links)).toEqual([]);
        expect(issues.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('that was cut anywhere has no paper that the whole one does not have, without an issue', () => {
    fc.assert(
      fc.property(papers, fc.double({ min: 0, max: 1, noNaN: true }), (written, at) => {
        const text = write(written);
        expectNothingInvented(name, text.slice(0, Math.floor(at * text.length)), written);
      }),
      { numRuns: 100 },
    );
  });

  test('whose lines were shuffled has no paper that the whole one does not have, without an issue', () => {
    fc.assert(
      fc.property(papers, fc.infiniteStream(fc.nat()), (written, numbers) => {
        const lines = write(written).split('\n');
        const keys = [...numbers.take(lines.length)];
        const order = lines.map((_, index) => index).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        expectNothingInvented(name, order.map((index) => lines[index]).join('\n'), written);
      }),
      { numRuns: 60 },
    );
  });
});
