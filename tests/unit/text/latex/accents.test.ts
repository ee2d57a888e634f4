import { describe, expect, test } from 'vitest';
import {
  accentLetter,
  braceAccents,
  readAccent,
  spellAccents,
  unescapeQuotes,
} from '../../../../src/text/latex/accents.ts';

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

  test.each([String.raw`\'t`, String.raw`\' e`, String.raw`\d+`, String.raw`\cite{a}`, String.raw`\, e`, 'e', ''])(
    'finds none in %s',
    (source) => {
      expect(readAccent(source, 0)).toBeNull();
    },
  );
});

describe('accentLetter and spellAccents', () => {
  test.each([
    ["'", 'e', 'é'],
    ['"', 'o', 'ö'],
    ['^', 'o', 'ô'],
  ])('turn %s%s into %s and back', (mark, letter, accented) => {
    expect(accentLetter(mark, letter)).toBe(accented);
    expect(spellAccents(accented)).toBe(mark + letter);
  });
});

describe('braceAccents', () => {
  test.each([
    ['Öz Groß', String.raw`{\"O}z Gro{\ss}`],
    ['Çelik', String.raw`{\c{C}}elik`],
    ['Đặng', String.raw`{\DJ}{\d{\u{a}}}ng`],
    ['Ngẫm', String.raw`Ng{\~{\^a}}m`],
    ['Андрей Άννα', 'Андрей Άννα'],
    ['Thợ', 'Thợ'],
  ])('writes %s as %s', (name, latex) => expect(braceAccents(name)).toBe(latex));
});

describe('unescapeQuotes', () => {
  test.each([
    [String.raw`a cloud\'s edge, isn\'t it`, "a cloud's edge, isn't it"],
    [String.raw`the users\' \"rain\"`, 'the users\' "rain"'],
    [String.raw`Fr\'echet\'s mean`, String.raw`Fr\'echet's mean`],
  ])('reads %s as %s', (text, unescaped) => {
    expect(unescapeQuotes(text)).toBe(unescaped);
  });

  test.each([
    String.raw`Poincar\'e, M\"obius, Erd\'{o}s and \'\i`,
    String.raw`a line\\'s end`,
    "the model's",
    String.raw`from '\' to '/'`,
  ])('leaves %s', (text) => {
    expect(unescapeQuotes(text)).toBe(text);
  });
});
