import type { Wording } from '../../site/wording.ts';
import type { ResultRow } from '../protocol.ts';
import { createElement } from './elements.ts';

/** What rows need to be shown. */
export interface RowContext {
  readonly wording: Pick<Wording, 'day'>;
  /** Slug of a topic → its label. */
  readonly topics: ReadonlyMap<string, string>;
}

/** Renders a paper as a list item: title, people and day, highlighted excerpt, topics. */
export function renderResult(
  { url, meta, excerpt, filters }: ResultRow,
  { wording, topics }: RowContext,
): HTMLLIElement {
  const item = createElement('li');
  const heading = createElement('h2');
  heading.append(renderLink(url, meta.title));
  const facts = createElement('p', '', 'quiet');
  if (meta.people) facts.append(createElement('bdi', meta.people), ' · ');
  const time = createElement('time', wording.day(meta.day));
  time.dateTime = meta.day;
  facts.append(time);
  item.append(heading, facts);
  if (excerpt !== undefined) {
    const text = createElement('p', '', 'text');
    text.dir = 'auto';
    text.append(...renderExcerpt(excerpt));
    item.append(text);
  }
  const labels = (filters?.topic ?? []).flatMap((slug) => topics.get(slug) ?? []);
  if (labels.length > 0) item.append(createElement('p', labels.join(' · '), 'quiet'));
  return item;
}

/** Renders a paper as a list item of one line: title and day. */
export function renderTitle({ url, meta }: ResultRow, { wording }: Pick<RowContext, 'wording'>): HTMLLIElement {
  const item = createElement('li');
  item.append(renderLink(url, meta.title), createElement('span', wording.day(meta.day), 'quiet'));
  return item;
}

function renderLink(url: string, title: string): HTMLAnchorElement {
  const link = createElement('a', title);
  link.href = url;
  link.dir = 'auto';
  return link;
}

/** Renders the text and the `<mark>` elements of an excerpt; any other markup is shown as text. */
function renderExcerpt(excerpt: string): Node[] {
  return excerpt.split(/<mark>([^<]*)<\/mark>/).map((part, index) => {
    const text = part.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
    return index % 2 === 1 ? createElement('mark', text) : document.createTextNode(text);
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
