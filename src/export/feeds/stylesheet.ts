import type { Wording } from '../../site/wording.ts';

/**
 * The styles of feeds (https://www.w3.org/TR/xml-stylesheet/): whoever opens one in a browser reads what it is for, and
 * what stands in it.
 */
export function toFeedStylesheet(wording: Wording): string {
  return `:root {
  color-scheme: light dark;
  display: flex;
  flex-direction: column;
  max-inline-size: 42rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  background: light-dark(#fbf9f4, #1a1714);
  color: light-dark(#1f1b17, #ece5da);
  font: 1rem/1.5 'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, Palatino, Georgia, serif;
  direction: ${wording.direction};
}
:root::before {
  content: ${cssString(wording.text('feed.explained'))};
  order: -3;
  margin-block-end: 2rem;
  padding-block: 0.75rem;
  border-block: 1px solid light-dark(#ddd5c7, #3a332c);
  color: light-dark(#665d52, #a99f91);
  font-family: system-ui, sans-serif;
  font-size: 0.875rem;
  white-space: pre-line;
}
* {
  display: none;
}
channel, item, entry, feed > title, channel > title, feed > subtitle, channel > description,
entry > title, item > title, author, author > name, item > *|creator, entry > id, item > guid {
  display: block;
}
feed > title, channel > title {
  order: -2;
  font-size: 1.75rem;
  line-height: 1.2;
}
feed > subtitle, channel > description {
  order: -1;
  margin-block: 0.25rem 2rem;
}
item, entry {
  display: flex;
  flex-wrap: wrap;
  column-gap: 0.35em;
  margin-block-start: 1.25rem;
  padding-block-start: 1.25rem;
  border-block-start: 1px solid light-dark(#ddd5c7, #3a332c);
}
entry > title, item > title {
  flex-basis: 100%;
  order: -1;
  font-size: 1.125rem;
  line-height: 1.3;
}
author, item > *|creator, entry > id, item > guid {
  color: light-dark(#665d52, #a99f91);
  font-family: system-ui, sans-serif;
  font-size: 0.875rem;
}
author, author > name, item > *|creator {
  display: inline;
}
author:has(+ author) > name::after, *|creator:has(+ *|creator)::after {
  content: ',';
}
entry > id, item > guid {
  flex-basis: 100%;
  order: 1;
  overflow-wrap: anywhere;
}
`;
}

/** @example cssString('a "feed"') //=> '"a \\"feed\\""' */
function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
}
