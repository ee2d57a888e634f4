import { describe, expect, test } from 'vitest';
import {
  authorFacts,
  readAuthorList,
  readAuthorNames,
  readSeparateNames,
} from '../../../../src/digest/formats/author-names.ts';

describe('readAuthorList', () => {
  test.each([
    ['Ada Byron, Bo Tern and Çelik Öz', ['Ada Byron', 'Bo Tern', 'Çelik Öz']],
    ['Ada Byron, and Bo Tern & Çelik Öz', ['Ada Byron', 'Bo Tern', 'Çelik Öz']],
    ['Ada Byron | Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['Ada Byron / Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['Ada Byron\nBo Tern', ['Ada Byron', 'Bo Tern']],
    ['Ada\nByron, Bo\nTern', ['Ada Byron', 'Bo Tern']],
    ['Ada Byron &amp; Jos&eacute; L&oacute;pez', ['Ada Byron', 'José López']],
    ['Authors: Ada Byron, Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['By Ada Byron and Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['张三、李四', ['张三', '李四']],
    [' ; ', []],
    ['N/A', []],
    ['None', []],
  ])('separates the names of %j', (list, names) => expect(readAuthorList(list).names).toEqual(names));

  test.each([
    ['Suharto, Ada Byron', ['Suharto', 'Ada Byron']],
    ['Ada Byron, Bo Tern, Suharto', ['Ada Byron', 'Bo Tern', 'Suharto']],
    ['Byron, Ada', ['Byron, Ada']],
    ['van Byron, Ada', ['van Byron, Ada']],
    ['Byron, Ada M.', ['Byron, Ada M.']],
    ['张三, 李四', ['张三', '李四']],
  ])('tells single names of %j from a family name', (list, names) => expect(readAuthorList(list).names).toEqual(names));

  test.each([
    ['Byron, Ada; Tern, Bo', ['Byron, Ada', 'Tern, Bo']],
    ['Byron, Ada and Tern, Bo', ['Byron, Ada', 'Tern, Bo']],
    ['Byron, A., Tern, B., & Dune, C.', ['Byron, A.', 'Tern, B.', 'Dune, C.']],
    ['Byron, A., Tern, B.', ['Byron, A.', 'Tern, B.']],
    ['Byron, A. M. and Tern, B.', ['Byron, A. M.', 'Tern, B.']],
    ['Byron A, Tern B', ['Byron A', 'Tern B']],
  ])('keeps family names with the given names of %j', (list, names) =>
    expect(readAuthorList(list).names).toEqual(names),
  );

  test.each([
    ['Bo Tern, Jr., Ada Byron', ['Bo Tern, Jr.', 'Ada Byron']],
    ['Bo Tern Jr, Carl Dune III', ['Bo Tern Jr', 'Carl Dune III']],
    ['Ada Byron, PhD, Carl Dune, III', ['Ada Byron, PhD', 'Carl Dune, III']],
    ['Ada Byron, MD, Bo Tern, PhD', ['Ada Byron, MD', 'Bo Tern, PhD']],
  ])('leaves a suffix with the name before it in %j', (list, names) =>
    expect(readAuthorList(list).names).toEqual(names),
  );

  test.each([
    ['Ada Byron (MIT, Boston), Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['Ada Byron (Rain; Boston), Bo Tern [2]', ['Ada Byron', 'Bo Tern']],
    [
      'Ada Byron (1 and 2), Bo Tern (2) ((1) University of Rain, (2) Cloud Institute, Berlin)',
      ['Ada Byron', 'Bo Tern'],
    ],
    ['Ada Byron (1), Bo Tern (2), (1) University of Rain, (2) Cloud Institute', ['Ada Byron', 'Bo Tern']],
    ['Ada Byron^{1,2}, Bo Tern*, Carl Dune¹', ['Ada Byron', 'Bo Tern', 'Carl Dune']],
    ['Ada Byron1,2, Bo Tern2', ['Ada Byron', 'Bo Tern']],
    ['Ada Byron 0001, cloudfan99', ['Ada Byron', 'cloudfan99']],
    ['Ada Byron <ada@example.org>, Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['ada@example.org (Ada Byron)', ['Ada Byron']],
    ['Xiao (Sean) Li, Bo Tern', ['Xiao (Sean) Li', 'Bo Tern']],
    ['Ada Byron (MIT, Bo Tern', ['Ada Byron (MIT', 'Bo Tern']],
  ])('leaves out what stands behind the names of %j', (list, names) =>
    expect(readAuthorList(list).names).toEqual(names),
  );

  test.each([
    ['CLOUD Collaboration', ['CLOUD Collaboration']],
    ['CLOUD Collaboration: A. Byron, B. Tern', ['CLOUD Collaboration', 'A. Byron', 'B. Tern']],
    ['Rain Team: A. Byron, B. Tern', ['Rain Team', 'A. Byron', 'B. Tern']],
    ['Ada Byron, for the CLOUD and MIST Collaborations', ['Ada Byron', 'CLOUD', 'MIST Collaborations']],
    ['Ada Byron for the CLOUD Collaboration', ['Ada Byron', 'CLOUD Collaboration']],
    ['Ada Byron (on behalf of the CLOUD Collaboration)', ['Ada Byron', 'CLOUD Collaboration']],
  ])('keeps the collaboration of %j', (list, names) => expect(readAuthorList(list).names).toEqual(names));

  test.each([
    ['Ada Byron et al.', ['Ada Byron'], 'some'],
    ['Ada Byron et.al.', ['Ada Byron'], 'some'],
    ['Ada Byron, Bo Tern, et al', ['Ada Byron', 'Bo Tern'], 'some'],
    ['Ada Byron et al. (CLOUD Collaboration)', ['Ada Byron', 'CLOUD Collaboration'], 'some'],
    ['Ada Byron and others', ['Ada Byron'], 'some'],
    ['Ada Byron, Bo Tern, …', ['Ada Byron', 'Bo Tern'], 'some'],
    ['Ada Byron, ..., Bo Tern', ['Ada Byron', 'Bo Tern'], 'some'],
    ['张三等', ['张三'], 'some'],
    ['Ada Byron and 12 others', ['Ada Byron'], 12],
    ['Ada Byron, Bo Tern (12 additional authors not shown)', ['Ada Byron', 'Bo Tern'], 12],
    ['Ada Byron, +3', ['Ada Byron'], 3],
    ['Ada Byron', ['Ada Byron'], 0],
  ] as const)('knows of %j who is not named', (list, names, missing) =>
    expect(readAuthorList(list)).toEqual({ names, missing }),
  );

  test.each([
    [String.raw`Ada Byron, \c{C}elik \"Oz, Jos\'e L\'opez`, ['Ada Byron', 'Çelik Öz', 'José López']],
    ['A.~Byron, B.~Tern', ['A. Byron', 'B. Tern']],
  ])('reads the LaTeX of %j', (list, names) => expect(readAuthorList(list).names).toEqual(names));

  test.each([
    ["['Ada Byron', 'Bo Tern']", ['Ada Byron', 'Bo Tern']],
    ["['Ada Byron' 'Bo Tern']", ['Ada Byron', 'Bo Tern']],
    ["[arxiv.Result.Author('Ada Byron'), arxiv.Result.Author('Çelik Öz')]", ['Ada Byron', 'Çelik Öz']],
    ["[{'name': 'Ada Byron'}]", ['Ada Byron']],
    ["[['Byron', 'Ada', ''], ['Tern', 'Bo', 'Jr.']]", ['Ada Byron', 'Bo Tern Jr.']],
    ['[Ada Byron, Bo Tern]', ['Ada Byron', 'Bo Tern']],
  ])('reads what Python prints: %j', (list, names) => expect(readAuthorList(list).names).toEqual(names));

  test('takes every comma for a separator where the list is known to have no family names first', () => {
    expect(readAuthorList('Suharto, Plato', { commasSeparate: true }).names).toEqual(['Suharto', 'Plato']);
  });
});

describe('readAuthorNames', () => {
  test.each([
    [['Ada Byron, Bo Tern'], ['Ada Byron', 'Bo Tern'], 0],
    [['Byron, Ada', 'Tern, Bo'], ['Byron, Ada', 'Tern, Bo'], 0],
    [['Bo Tern', 'Jr.', 'Ada Byron'], ['Bo Tern, Jr.', 'Ada Byron'], 0],
    [["arxiv.Result.Author('Ada Byron')", "arxiv.Result.Author('Bo Tern')"], ['Ada Byron', 'Bo Tern'], 0],
    [['Ada Byron', 'others'], ['Ada Byron'], 'some'],
    [['Ada Byron', '+3 authors'], ['Ada Byron'], 3],
    [[], [], 0],
  ] as const)('of %j', (given, names, missing) => expect(readAuthorNames(given)).toEqual({ names, missing }));
});

describe('readSeparateNames', () => {
  test('keeps a whole name as it stands, but for the authors that it leaves out', () => {
    expect(readSeparateNames([{ whole: 'Rain (and Snow); Ltd.' }, 'Ada Byron (MIT)', { whole: 'others' }])).toEqual({
      names: ['Rain (and Snow); Ltd.', 'Ada Byron'],
      missing: 'some',
    });
  });

  test.each([
    ['Ada Byron; Bo Tern', ['Ada Byron', 'Bo Tern']],
    ['Johnson &amp; Johnson', ['Johnson & Johnson']],
    ['Ada <b onclick="a=1;b()">', ['Ada <b onclick="a=1;b()">']],
  ])('reads the name %j beside another as %j', (name, names) =>
    expect(readSeparateNames([name, 'Cy Quay']).names).toEqual([...names, 'Cy Quay']),
  );

  test('leaves the commas of a single name', () => {
    expect(readSeparateNames(['Weather Works, Inc.']).names).toEqual(['Weather Works, Inc.']);
  });
});

describe('authorFacts', () => {
  test.each([
    [
      { names: ['Ada Byron'], missing: 0 },
      { authors: ['Ada Byron'], authorCount: 1, authorsComplete: true },
    ],
    [
      { names: ['Ada Byron'], missing: 2 },
      { authors: ['Ada Byron'], authorCount: 3, authorsComplete: false },
    ],
    [
      { names: ['Ada Byron'], missing: 'some' },
      { authors: ['Ada Byron'], authorCount: null, authorsComplete: false },
    ],
    [
      { names: [], missing: 'some' },
      { authors: null, authorCount: null, authorsComplete: null },
    ],
  ] as const)('of %j', (list, facts) => expect(authorFacts(list)).toEqual(facts));
});
