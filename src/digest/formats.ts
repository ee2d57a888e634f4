import type { DigestFormat } from './format.ts';
import { arxivListing } from './formats/mailing/arxiv-listing.ts';
import { arxivMailing } from './formats/mailing/arxiv-mailing.ts';
import { arxivRows } from './formats/json/arxiv-rows.ts';
import { bibtex } from './formats/bibtex/bibtex.ts';
import { cslJson } from './formats/json/csl-json.ts';
import { feed } from './formats/feed/feed.ts';
import { huggingFace } from './formats/json/hugging-face.ts';
import { oaiPmh } from './formats/feed/oai-pmh.ts';
import { otherJson } from './formats/json/other-json.ts';
import { jsonFeed } from './formats/feed/json-feed.ts';
import { jsonLines } from './formats/json/json-lines.ts';
import { markdown } from './formats/text/markdown.ts';
import { markdownTable } from './formats/tables/markdown-table.ts';
import { pubmed } from './formats/ris/pubmed.ts';
import { pageText } from './formats/page-text/page-text.ts';
import { rankedText } from './formats/text/ranked-text.ts';
import { ris } from './formats/ris/ris.ts';
import { separatedValues } from './formats/tables/separated-values.ts';
import { titledText } from './formats/text/titled-text.ts';
import { webPage } from './formats/web-page.ts';

/**
 * Every format that Daybook reads. The first that recognizes a text reads it, so a format stands above those that would
 * mistake its texts for their own:
 * - `feed`, whose items may hold any text, above all the others; only XML starts as it does.
 * - `webPage` below `feed`, `oaiPmh` and any other XML: it takes all markup, most of it only to say that it is no digest.
 * - `jsonFeed` above the other JSON: its items have titles and authors like rows of arXiv.
 * - `jsonLines` above the JSON that is one value: those look at the first records alone, which a file of lines has, too.
 * - `cslJson` above `arxivRows`, which claims every record with an `abstract`; `otherJson` last: it takes any JSON.
 * - `separatedValues`, known by its first row, above all texts: a cell may hold any of them.
 * - `arxivMailing` and `arxivListing` above the plain texts, which know its labels, and above `bibtex`, whose entries an abstract may quote.
 * - `ris`, `pubmed` and `bibtex` above the plain texts: an abstract between braces may have lines such as `Title:`.
 * - `pageText`, known by lines that only Hugging Face's page has, above formats that go by a word such as `Title:`.
 * - `rankedText` above `titledText` and `markdown`: its papers have labels and headings.
 * - `markdownTable` above `markdown`: the headings above its tables would be papers.
 * - `markdown` last: any text with a heading, or with a list of links or ids of papers, is one.
 *
 * A new format goes above the first whose test its files pass. It needs a file of its own under `formats/`, a line here, and
 * its extension in `DraftContent`.
 */
export const DIGEST_FORMATS: readonly DigestFormat[] = [
  feed,
  oaiPmh,
  webPage,
  jsonFeed,
  jsonLines,
  cslJson,
  arxivRows,
  huggingFace,
  otherJson,
  separatedValues,
  arxivMailing,
  arxivListing,
  ris,
  pubmed,
  bibtex,
  pageText,
  rankedText,
  titledText,
  markdownTable,
  markdown,
];
