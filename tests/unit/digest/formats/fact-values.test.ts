import { describe, expect, test } from 'vitest';
import { readCategories, readComments, readDoi, splitNames } from '../../../../src/digest/formats/fact-values.ts';

describe('splitNames', () => {
  test.each([
    ['Ada Byron, Bo Tern and Çelik Öz', ['Ada Byron', 'Bo Tern', 'Çelik Öz']],
    ['Ada Byron, and Bo Tern & Çelik Öz', ['Ada Byron', 'Bo Tern', 'Çelik Öz']],
    ['Byron, Ada; Tern, Bo', ['Byron, Ada', 'Tern, Bo']],
    ['Ada Byron (MIT, Boston)', ['Ada Byron (MIT, Boston)']],
    ["['Ada Byron', 'Bo Tern']", ['Ada Byron', 'Bo Tern']],
    [' ; ', []],
  ])('of %j is %j', (names, parts) => expect(splitNames(names)).toEqual(parts));
});

describe('readCategories', () => {
  test.each([
    ['cs.CL cs.LG', ['cs.CL', 'cs.LG']],
    ['cs.CL, cs.LG', ['cs.CL', 'cs.LG']],
    ['Machine Learning (cs.LG); Computation (cs.CL)', ['cs.LG', 'cs.CL']],
  ])('of %j is %j', (value, categories) => expect(readCategories(value)).toEqual({ facts: { categories } }));
});

describe('readComments', () => {
  test.each([
    ['1,234', { facts: { comments: 1234 } }],
    ['30', { facts: { comments: 30 } }],
    ['12 pages, 3 figures', { facts: { remark: '12 pages, 3 figures' } }],
  ])('of %j is %j', (value, reading) => expect(readComments(value)).toEqual(reading));
});

describe('readDoi', () => {
  test.each([
    ['doi:10.1000/182', { facts: { links: [{ kind: 'other', url: 'https://doi.org/10.1000/182' }] } }],
    ['10.48550/arXiv.2401.00001', { facts: { arxivId: '2401.00001' } }],
    ['soon', { expected: 'a DOI such as `10.1000/182`' }],
  ])('of %j is %j', (value, reading) => expect(readDoi(value)).toEqual(reading));
});
