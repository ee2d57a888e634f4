import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The files of a folder by their paths under it, with `/`, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
}

/** The pages of a built site by their paths under it. */
export function pagesOf(siteDir: string): string[] {
  return filesOf(siteDir).filter((path) => path.endsWith('.html'));
}

/** An element of a page: its name, attributes and text. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a page, in document order. */
export function elementsOf(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      elements.push({
        name: node.tagName,
        attributes,
        // Few are asked for, and each holds those of all elements in it.
        get text() {
          return textOf(node);
        },
      });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return elements;
}

/** Whether a path of a built site is a file, or a folder with a page. */
export function resolves(siteDir: string, path: string): boolean {
  return existsSync(join(siteDir, path.endsWith('/') ? `${path}index.html` : path));
}

/** A file of a built site as text. */
export function readSiteFile(siteDir: string, path: string): string {
  return readFileSync(join(siteDir, path), 'utf8');
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
