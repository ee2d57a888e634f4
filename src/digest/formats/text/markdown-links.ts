import { parsePaperId } from '../../../paper-id.ts';
import { factOf, isLinkKind } from '../fact-labels.ts';

/** A link of Markdown, or a bare address, which is its own label. */
export interface MarkdownLink {
  readonly label: string;
  readonly url: string;
}

const LINK = /\[([^[\]\n]{0,400})\]\(<?([^()\s<>]{1,1000})>?\)|<?(https?:\/\/[^\s<>()[\]"'`|]{1,1000})>?/g;

/**
 * A row of which links have no brackets around them, as lists of papers like to set them.
 * @example withoutOuterBrackets('Clouds [[PDF]](https://example.org) \\[[code](https://example.org)\\]')
 * //=> 'Clouds [PDF](https://example.org) [code](https://example.org)'
 */
export function withoutOuterBrackets(row: string): string {
  return row
    .replace(/\[\[([^[\]\n]{1,400})\]\]\(/g, '[$1](')
    .replace(/\\\[(\[[^[\]\n]{1,400}\]\([^()\s]{1,1000}\))\\\]/g, '$1');
}

/** The links of a text in their order. */
export function linksIn(text: string): MarkdownLink[] {
  return Array.from(text.matchAll(LINK), ([, label, url, bare = '']) => {
    const address = url ?? bare.replace(/[.,;:!?]{1,9}$/, '');
    return { label: plainMarkdown(label ?? address), url: address };
  });
}

/** The paper ids to which a text leads, each once: by links, or as `arXiv:2511.00001`. */
export function paperIdsIn(text: string): string[] {
  const linked = linksIn(text).flatMap(({ url }) => parsePaperId(url) ?? []);
  const written = Array.from(text.matchAll(WRITTEN_ID), ([, id = '']) => parsePaperId(id)).filter((id) => id !== null);
  return [...new Set([...linked, ...written])];
}

const WRITTEN_ID = /\barxiv:\s?((?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?)/gi;

/** A text without links, emphasis and code. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\[([^[\]\n]{0,400})\]\([^()\s]{0,1000}\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|`)(?=\S)([^*_`\n]{1,400})\1(?![\p{L}\p{N}])/gu, '$2')
    .trim();
}

/** Whether a link's label says where it leads, and is no title: `PDF`, `arXiv`, `here`, an id or an address. */
export function isPlaceLabel(label: string): boolean {
  const plain = label.replace(/^[^\p{L}\p{N}]{1,20}|[^\p{L}\p{N}]{1,20}$/gu, '');
  const fact = factOf(plain);
  if (fact !== null && fact !== 'title' && fact !== 'summary') return true;
  return plain === '' || PLACES.test(plain) || parsePaperId(plain) !== null;
}

const PLACES =
  /^(?:https?:.*|arxiv(?:[ :]?(?:pdf|abs|html|link|page|[\d.]+(?:v\d+)?))?|alphaxiv|hf|huggingface|full ?text|html|here|link|read(?: more| paper| the paper)?|download|source|abs|more|details|view(?: paper)?|web|paper(?: link| page)?|pdf|code|github|project|blog|tweet|video|page)$/i;

/** What a text is that holds links alone, with separators, brackets and marks of lists around them; null for another. */
export function linkRow(text: string): readonly MarkdownLink[] | null {
  const links = linksIn(text);
  const rest = text.replace(LINK, '').replace(/\b(?:and|or)\b/g, '');
  return links.length > 0 && !/[\p{L}\p{N}]/u.test(rest) && links.every(({ label }) => isPlaceLabel(label))
    ? links
    : null;
}

/** The kind of a link by its label; `link` where that says none. */
export function linkFact({ label }: MarkdownLink): 'code' | 'project' | 'model' | 'dataset' | 'demo' | 'link' {
  const fact = factOf(label);
  return fact !== null && isLinkKind(fact) ? (fact as 'code') : 'link';
}
