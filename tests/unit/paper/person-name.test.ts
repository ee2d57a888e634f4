import { describe, expect, test } from 'vitest';
import { splitName } from '../../../src/paper/person-name.ts';

describe('splitName', () => {
  test.each([
    ['Ada Byron', { family: 'Byron', given: 'Ada' }],
    ['Ada K. L. Byron', { family: 'Byron', given: 'Ada K. L.' }],
    ['Jean-Luc van der Berg', { family: 'van der Berg', given: 'Jean-Luc' }],
    ['Ludwig von Mises Jr.', { family: 'von Mises', given: 'Ludwig', suffix: 'Jr.' }],
    ['Martin King, Jr.', { family: 'King', given: 'Martin', suffix: 'Jr.' }],
    ['Henry Ford III', { family: 'Ford', given: 'Henry', suffix: 'III' }],
    ['Çelik Öz', { family: 'Öz', given: 'Çelik' }],
    ['Иван Петров', { family: 'Петров', given: 'Иван' }],
    ['Qing Ai', { family: 'Ai', given: 'Qing' }],
    ['Quang Da', { family: 'Da', given: 'Quang' }],
    ['van der Berg', { family: 'van der Berg' }],
    ['van der Berg, Jr.', { family: 'van der Berg', suffix: 'Jr.' }],
    ['le quay', { family: 'quay', given: 'le' }],
    ['ada von byron', { family: 'von byron', given: 'ada' }],
  ])('divides %s', (name, parts) => expect(splitName(name)).toEqual(parts));

  test.each([
    'Sukarno',
    '王 小明',
    'The Lamp Collaboration',
    'Lamp Team',
    'Light and Sound',
    'Ada -- Byron',
    'Lamps & Sons',
    'Quay AI',
    '',
  ])('leaves %j whole', (name) => expect(splitName(name)).toEqual({ literal: name }));
});
