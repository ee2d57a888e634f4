import type { Wording } from '../../site/wording.ts';
import type { MarkedText, ResultRow } from '../protocol.ts';
import { createElement } from './elements.ts';

/** What rows need to be shown. */
export interface RowContext {
  readonly wording: Pick<Wording, 'day'>;
  /** Slug of a topic → its label. */
  readonly topics: ReadonlyMap<string, string>;
}

/** Renders a paper as a list item: title, people and day, the passage that matches, topics. */
export function renderResult({ url, meta, marks, filters }: ResultRow, { wording, topics }: RowContext): HTMLLIElement {
  const item = createElement('li');
  const heading = createElement('h2');
  heading.append(renderLink(url, marks?.title ?? [meta.title]));
  const facts = createElement('p', '', 'quiet');
  const people = marks?.people ?? [];
  if (people.some(Boolean)) {
    const names = createElement('bdi');
    names.append(...renderMarked(people));
    facts.append(names, ' · ');
  }
  const time = createElement('time', wording.day(meta.day));
  time.dateTime = meta.day;
  facts.append(time);
  item.append(heading, facts);
  if (marks?.passage.some(Boolean)) {
    const text = createElement('p', '', 'text');
    text.dir = 'auto';
    text.append(...renderMarked(marks.passage));
    item.append(text);
  }
  const labels = (filters?.topic ?? []).flatMap((slug) => topics.get(slug) ?? []);
  if (labels.length > 0) item.append(createElement('p', labels.join(' · '), 'quiet'));
  return item;
}

/** Renders a paper as a list item of one line: title and day. */
export function renderTitle({ url, meta, marks }: ResultRow, { wording }: Pick<RowContext, 'wording'>): HTMLLIElement {
  const item = createElement('li');
  item.append(renderLink(url, marks?.title ?? [meta.title]), createElement('span', wording.day(meta.day), 'quiet'));
  return item;
}

function renderLink(url: string, title: MarkedText): HTMLAnchorElement {
  const link = createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.append(...renderMarked(title));
  return link;
}

function renderMarked(text: MarkedText): Node[] {
  return text.map((part, index) => (index % 2 === 1 ? createElement('mark', part) : document.createTextNode(part)));
}
