import type { ResultRow } from '../engine/engine.ts';
import type { Wording } from '../../site/wording.ts';

/** What rows need to be shown. */
export interface RowContext {
  readonly wording: Pick<Wording, 'day'>;
  /** The link to a path without the base. */
  readonly hrefOf: (path: string) => string;
  /** Slug of a topic → its label. */
  readonly topics: ReadonlyMap<string, string>;
}

/** A list item for a paper that was found: title, people and day, highlighted excerpt, topics. */
export function renderResult(row: ResultRow, { wording, hrefOf, topics }: RowContext): HTMLLIElement {
  const { title, day, people } = 'meta' in row ? row.meta : { ...row, people: undefined };
  const item = document.createElement('li');
  const heading = element('h2', '');
  const link = element('a', title);
  link.href = 'url' in row ? row.url : hrefOf(row.permalink);
  heading.append(link);
  const facts = element('p', people ? `${people} · ` : '');
  facts.className = 'quiet';
  const time = element('time', wording.day(day));
  time.dateTime = day;
  facts.append(time);
  item.append(heading, facts);
  if (!('url' in row)) return item;

  const text = element('p', '');
  text.className = 'text';
  text.append(...highlight(row.excerpt));
  item.append(text);
  const labels = (row.filters.topic ?? []).flatMap((slug) => topics.get(slug) ?? []);
  if (labels.length > 0) {
    const line = element('p', labels.join(' · '));
    line.className = 'quiet';
    item.append(line);
  }
  return item;
}

/** Text and `<mark>` elements of an excerpt; anything else in it stays text. */
export function highlight(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = part.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
    return index % 2 === 1 ? element('mark', text) : document.createTextNode(text);
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
