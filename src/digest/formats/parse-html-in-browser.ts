/** As much of a node of parse5 as is needed. */
interface HtmlNode {
  readonly value?: string;
  readonly tagName?: string;
  readonly namespaceURI?: string | null;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Parses a piece of HTML as `parse-html.ts` does, by the browser's own parser; it runs no script and loads nothing. */
export function parseHtml(source: string): readonly HtmlNode[] {
  const template = document.implementation.createHTMLDocument('').createElement('template');
  template.innerHTML = source;
  return nodesIn(template.content);
}

function nodesIn({ childNodes }: Node): HtmlNode[] {
  return Array.from(childNodes, (node) => {
    if (node instanceof Text) return { value: node.data };
    if (!(node instanceof Element)) return {};
    const { localName: tagName, namespaceURI, attributes } = node;
    return { tagName, namespaceURI, attrs: Array.from(attributes), childNodes: nodesIn(node) };
  });
}
