import type { Link, LinkReference, Node, Parent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A paper that a text names by its id. */
interface NamedPaper {
  /** The id or alias, as it is written. */
  readonly id: string;
  /** All that is written, brackets included. */
  readonly written: string;
  /** What the link shows; null shows the title of the paper. */
  readonly shown: string | null;
  /** Where it starts in its text. */
  readonly index: number;
}

/** Where a text names a paper; lines and columns count from 1. */
export interface PlacedPaper extends Pick<NamedPaper, 'id'> {
  readonly line: number;
  readonly column: number;
}

/**
 * Makes `[[2511.02778]]` and `arXiv:2511.02778` components `<PaperLink id="…">`, which pages turn into links: only they know
 * the archive. What stands in a link or in code stays as it is.
 */
export function remarkPaperLinks() {
  return (tree: Root): void =>
    visitTexts(tree, (node, parent, place) => {
      const parts = partsOf(node);
      parent.children.splice(place, 1, ...(parts as Text[]));
      return place + parts.length;
    });
}

/**
 * The papers that a text names by their ids, with their places.
 * @param source that the tree was made of
 */
export function namedPapersIn(tree: Root, source: string): PlacedPaper[] {
  const found: PlacedPaper[] = [];
  visitTexts(tree, (node, _, place) => {
    let offset = node.position?.start.offset ?? 0;
    for (const { id, written } of namedPapers(node.value)) {
      offset = Math.max(offset, source.indexOf(written, offset));
      const lines = source.slice(0, offset).split('\n');
      found.push({ id, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
      offset += written.length;
    }
    return place + 1;
  });
  return found;
}

/** @param handle gives the place at which to go on */
function visitTexts(tree: Root, handle: (node: Text, parent: Parent, place: number) => number): void {
  visit(tree, (node, place, parent) => {
    if (isLink(node)) return SKIP;
    if (node.type !== 'text' || !parent || place === undefined) return undefined;
    return handle(node, parent, place);
  });
}

function isLink(node: Node): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference';
}

/** A text cut at the papers that it names. */
function partsOf({ value }: Text): Node[] {
  const papers = namedPapers(value);
  const ends = papers.map(({ index, written }) => index + written.length);
  const between = [0, ...ends].map((start, place) => value.slice(start, papers[place]?.index));
  return between.flatMap((text, place) => {
    const paper = papers[place];
    return [...(text === '' ? [] : [textNode(text)]), ...(paper ? [paperLink(paper)] : [])];
  });
}

function paperLink({ id, shown }: NamedPaper): Node {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'id', value: id }];
  const children = shown === null ? [] : [textNode(shown)];
  return { type: 'mdxJsxTextElement', name: 'PaperLink', attributes, children } as Node;
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function namedPapers(text: string): NamedPaper[] {
  return Array.from(text.matchAll(PAPER), ({ 0: written, 1: bracketed, 2: cited = '', index }) => ({
    id: bracketed ?? cited,
    written,
    shown: bracketed === undefined ? written : null,
    index,
  }));
}

/** `[[id or alias]]`, or an id as arXiv cites it. */
const PAPER =
  /\[\[([^[\]\s]{1,120})\]\]|\barXiv:\s?(\d{4}\.\d{4,5}(?:v\d{1,3})?(?!\d)|[a-z]{2,10}(?:-[a-z]{2,5})?(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?(?!\d))/gi;
