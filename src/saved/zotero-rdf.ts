import { parsePaperId } from '../paper-id.ts';
import { idInNotes, type ReadTexts } from './file-record.ts';

/** Whether a text is RDF as Zotero exports it. */
export function isZoteroRdf(text: string): boolean {
  return /<rdf:RDF\b[^>]{0,4000}zotero\.org/.test(text.slice(0, HEAD));
}

/** Where the namespaces stand. */
const HEAD = 5000;

/**
 * Reads Zotero's RDF, without its attachments, notes and collections.
 * @param parse as `DOMParser` does it
 */
export function readZoteroRdf(text: string, parse: (xml: string) => Document = parseXml): ReadTexts[] {
  return Array.from(parse(text).documentElement.children).flatMap((item) => {
    if (!isItem(item)) return [];
    const addresses = [item.getAttribute('rdf:about') ?? '', ...textsOf(item, 'dc:identifier')];
    const arxivId = addresses.map(parsePaperId).find((id) => id !== null) ?? idInNotes(textsOf(item, 'dc:description'));
    return {
      title: textOf(item, 'dc:title'),
      arxivId,
      text: textOf(item, 'dcterms:abstract'),
      keywords: textsOf(item, 'dc:subject'),
    };
  });
}

function isItem(element: Element): boolean {
  const type = textOf(element, 'z:itemType');
  return type !== '' && type !== 'attachment' && type !== 'note';
}

function textOf(element: Element, name: string): string {
  return textsOf(element, name)[0] ?? '';
}

/** The texts of children of a name, without those of children further down: the journal of an article has a title as well. */
function textsOf(element: Element, name: string): string[] {
  return Array.from(element.children).flatMap(({ nodeName, textContent }) =>
    nodeName === name ? [textContent.replace(/\s+/g, ' ').trim()] : [],
  );
}

function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}
