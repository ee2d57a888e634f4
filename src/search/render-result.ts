import type { PagefindFragment } from './pagefind-client.ts';

/** A list item for a paper that was found: title, day, people, highlighted excerpt. */
export function renderResult({ url, meta, excerpt }: PagefindFragment, days: Intl.DateTimeFormat): HTMLLIElement {
  const item = document.createElement('li');
  const heading = element('h2', '');
  const link = element('a', meta['title'] ?? url);
  link.href = url;
  heading.append(link);
  const facts = element('p', meta['people'] ? `${meta['people']} · ` : '');
  facts.className = 'quiet';
  if (meta['day']) {
    const time = element('time', days.format(new Date(meta['day'])));
    time.dateTime = meta['day'];
    facts.append(time);
  }
  const text = element('p', '');
  text.className = 'text';
  text.append(...highlight(excerpt));
  item.append(heading, facts, text);
  return item;
}

/** Text and `<mark>` elements of an excerpt; anything else in it stays text. */
function highlight(excerpt: string): Node[] {
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
