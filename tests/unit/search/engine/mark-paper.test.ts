import { describe, expect, test } from 'vitest';
import { markPaper, withoutMarks } from '../../../../src/search/engine/mark-paper.ts';
import type { PaperFragment } from '../../../../src/search/manifest.ts';
import type { MarkedText } from '../../../../src/search/protocol.ts';

const PEOPLE = 'Ada Byron, Bo Li, Cy Twombly, Di Xu, Ed Kay, Fay Wray, Grace Óconnor';

/** A paper as Pagefind answers it, of which the words that begin with one of `found` match. */
function paperOf(
  texts: { readonly title: string; readonly text?: string; readonly people?: string; readonly comment?: string },
  found: readonly string[] = [],
): PaperFragment {
  const { title, text, people, comment } = texts;
  const content = [title, text, people, comment].filter(Boolean).join(' ');
  const words = content.toLowerCase().split(' ');
  const locations = words.flatMap((word, index) => (found.some((one) => word.startsWith(one)) ? [index] : []));
  return {
    url: '/papers/a/',
    content,
    locations,
    meta: { title, day: '2025-01-02', ...(people !== undefined && { people }) },
    filters: {},
  };
}

/** A marked text with brackets around matches. */
function show(text: MarkedText): string {
  return text.map((part, index) => (index % 2 === 1 ? `[${part}]` : part)).join('');
}

describe('markPaper', () => {
  test('marks title, people and text apart, without punctuation', () => {
    const paper = paperOf(
      { title: 'Graphs, again', text: 'We draw graphs. Ada Byron did.', people: PEOPLE, comment: 'With graphs' },
      ['graph', 'byron'],
    );
    const { marks } = markPaper(paper, 'graph byron');
    expect(show(marks.title)).toBe('[Graphs], again');
    expect(show(marks.people)).toBe('Ada [Byron], Bo Li, Cy Twombly, Di Xu …');
    expect(show(marks.passage)).toBe('We draw [graphs]. Ada [Byron] did.');
  });

  test('shows the authors that match behind the first four', () => {
    const paper = paperOf({ title: 'Clouds', people: PEOPLE }, ['grace', 'óconnor']);
    expect(show(markPaper(paper, 'grace oconnor').marks.people)).toBe(
      'Ada Byron, Bo Li, Cy Twombly, Di Xu … [Grace] [Óconnor]',
    );
    const fifth = paperOf({ title: 'Clouds', people: PEOPLE }, ['kay']);
    expect(show(markPaper(fifth, 'kay').marks.people)).toBe('Ada Byron, Bo Li, Cy Twombly, Di Xu, Ed [Kay] …');
  });

  test('shows the part of a long text in which most different words match, cut at words', () => {
    const filler = 'some other words that say nothing at all '.repeat(12);
    const text = `A graph here. ${filler}The graph of a network is here. ${filler}`;
    const passage = show(markPaper(paperOf({ title: 'T', text }, ['graph', 'network']), 'graph network').marks.passage);
    expect(passage).toMatch(/^… .*The \[graph\] of a \[network\] is here\. .* …$/);
    expect(passage.length).toBeLessThan(280);
  });

  test('shows the beginning of a text in which nothing matches', () => {
    const text = 'word '.repeat(100).trim();
    const { title, passage } = markPaper(paperOf({ title: 'A graph', text }, ['graph']), 'graph').marks;
    expect([show(title), passage.length]).toEqual(['A [graph]', 1]);
    expect(show(passage)).toMatch(/^word word .* word …$/);
  });

  test('shows the authors’ remark where that matches alone', () => {
    const paper = paperOf({ title: 'T', text: 'A text.', people: 'Ada Byron', comment: '12 pages, ICML' }, ['icml']);
    expect(show(markPaper(paper, 'icml').marks.passage)).toBe('12 pages, [ICML]');
  });

  test('marks words of which another spelling is asked for', () => {
    const paper = paperOf({ title: 'GPT-4o on α-fair data', people: 'Jürgen Müller' });
    const { title, people } = markPaper(paper, '4o alpha mueller').marks;
    expect([show(title), show(people)]).toEqual(['[GPT-4o] on [α-fair] data', 'Jürgen [Müller]']);
  });

  test('marks parts of what is written without spaces', () => {
    const text = `${'前文'.repeat(100)}用于LLM的检索增强方法。${'后文'.repeat(100)}`;
    const { title, passage } = markPaper(paperOf({ title: '增强检索', text }), '检索增强 llm').marks;
    expect(show(title)).toBe('[增强][检索]'.replace('][', ''));
    expect(show(passage)).toMatch(/^… .*用于\[LLM\]的\[检索增强\]方法。.* …$/);
    expect(show(passage).length).toBeLessThan(150);
  });

  test('marks a character with its marks', () => {
    const { passage } = markPaper(paperOf({ title: 'T', text: 'กิ่ง' }), 'ก').marks;
    expect(show(passage)).toBe('[กิ่]ง');
  });

  test('never cuts a character in two', () => {
    const text = `${'𠀀'.repeat(300)}检索${'𠀀'.repeat(300)}`;
    const { passage } = markPaper(paperOf({ title: 'T', text }), '检索').marks;
    expect(passage.join('').isWellFormed()).toBe(true);
  });

  test.each([
    ['and a graph', 'a graph', 'and [a] [graph]'],
    ['on offering', 'on of', '[on] offering'],
    ['Often OpenAI', 'o openai', 'Often [OpenAI]'],
    ['generative generation,', 'generate', '[generative] [generation],'],
    ['C++ (k-means++)', 'c++', '[C++] (k-means++)'],
  ])('marks %j for the query %j as %j', (text, query, marked) => {
    const words = query.split(' ').map((word) => word.slice(0, 5));
    const { passage } = markPaper(paperOf({ title: '–', text }, words), query).marks;
    expect(show(passage)).toBe(marked);
  });

  test('leaves everything unmarked for a query without words', () => {
    const paper = paperOf({ title: 'Graphs', text: 'A text.', people: PEOPLE });
    expect(markPaper(paper, '')).toEqual(withoutMarks(paper));
  });
});

describe('withoutMarks', () => {
  test('shows the same texts, but no match', () => {
    const paper = paperOf({ title: 'Graphs', text: 'A text.', people: 'Ada Byron' }, ['graph']);
    expect(withoutMarks(paper).marks).toEqual({ title: ['Graphs'], people: ['Ada Byron'], passage: ['A text.'] });
  });
});
