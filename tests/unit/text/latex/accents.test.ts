import { describe, expect, test } from 'vitest';
import { readAccent } from '../../../../src/text/latex/accents.ts';

describe('readAccent', () => {
  test.each([
    [String.raw`\'e`, 'é'],
    [String.raw`\"i`, 'ï'],
    [String.raw`\"{o}`, 'ö'],
    [String.raw`\'\i`, 'í'],
    [String.raw`\'{\i}`, 'í'],
    [String.raw`\H{o}`, 'ő'],
    [String.raw`\c{c}`, 'ç'],
    [String.raw`\c c`, 'ç'],
    [String.raw`\v{S}`, 'Š'],
    [String.raw`\~n`, 'ñ'],
    [String.raw`\=a`, 'ā'],
    [String.raw`\k{a}`, 'ą'],
  ])('reads %s as %s', (source, letter) => {
    expect(readAccent(source, 0)).toEqual({ letter, length: source.length });
  });

  test.each([String.raw`\d+`, String.raw`\cite{a}`, String.raw`\, e`, 'e', ''])('finds none in %s', (source) => {
    expect(readAccent(source, 0)).toBeNull();
  });
});
