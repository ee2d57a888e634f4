import { describe, expect, test } from 'vitest';
import { readAuthors, readCategories, readComments, readDoi } from '../../../../src/digest/formats/fact-values.ts';

describe('readAuthors', () => {
  test.each([
    ['Ada Byron, Bo Tern', { facts: { authors: ['Ada Byron', 'Bo Tern'], authorCount: 2, authorsComplete: true } }],
    ['Ada Byron et al.', { facts: { authors: ['Ada Byron'], authorCount: null, authorsComplete: false } }],
    ['4', { facts: { authorCount: 4 } }],
    ['et al.', { expected: 'names' }],
  ])('of %j is %j', (value, reading) => expect(readAuthors(value)).toEqual(reading));
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
