import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A node of parsed HTML: a text has a `value`, an element the rest of it, a comment none. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Parses a piece of HTML. */
export function parseHtml(source: string): readonly HtmlNode[] {
  return parseFragment(source).childNodes;
}
