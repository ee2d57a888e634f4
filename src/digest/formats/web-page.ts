import type { Body, DigestFormat, ParsedBody } from '../format.ts';
import { createIssue } from '../../source/issues.ts';
import { DaySchema } from '../schema.ts';
import { huggingFaceForm } from './json/hugging-face.ts';
import { parseSource } from './json/json-records.ts';
import { parseFast, readJson, type JsonSource } from './json/json-source.ts';
import { isRecord, type JsonRecord } from './json/json-values.ts';
import { textPlaces } from './text-places.ts';

/** A saved page of Hugging Face's daily papers, which holds its papers as data. Any other markup is no digest. */
export const webPage: DigestFormat = {
  name: 'Hugging Face page',
  source: huggingFaceForm.source,
  recognizes: (text) => START.test(text) || (/^\s*</.test(text) && DAILY_PAPERS.test(text)),
  parse: parseWebPage,
};

/** What only documents of markup start with, below comments. */
const START = /^\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:\?xml|!doctype|html|head|body|rdf:RDF)(?=[\s>])/i;
const DAILY_PAPERS = /\sdata-props=["']\{[^"'<>]{0,20000}?dailyPapers/;
const PROPERTIES = /\sdata-props=(?:"([^"]*)"|'([^']*)')/g;

function parseWebPage(body: Body): ParsedBody {
  const { path, firstLine } = body;
  const page = findPage(body);
  if (!page) {
    const isHtml = /<(?:html|body|head|!doctype html)[\s>]/i.test(body.text.slice(0, HEAD));
    const reason = isHtml
      ? 'it is a web page; copy its text from the browser, or save its feed or its data'
      : 'it is XML of no form that docs/formats.md describes; export it as BibTeX, JSON or a feed';
    return { drafts: [], issues: [createIssue('unknown-format', { path, line: firstLine, column: 1 }, reason)] };
  }
  const { dateString, periodType = 'day' } = page.properties;
  const date = periodType === 'day' ? DaySchema.safeParse(dateString).data : undefined;
  return parseSource(page.source, body, huggingFaceForm.read, {
    ignored: { has: () => true },
    toHeader: () => (date === undefined ? {} : { date }),
    inferredFrom: null,
  });
}

/** How much of a page shows what it is. */
const HEAD = 5000;

/** What the page says, and the list of its papers with the places of these in the page. */
function findPage({ path, text, firstLine }: Body): { source: JsonSource; properties: JsonRecord } | null {
  const placeAt = textPlaces(text, path, firstLine);
  for (const match of text.matchAll(PROPERTIES)) {
    const written = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - written.length - 1;
    const json = readAttribute(written);
    const properties = json.text.includes('"dailyPapers"') ? parseFast(json.text) : undefined;
    if (!isRecord(properties) || !Array.isArray(properties['dailyPapers'])) continue;
    const whole = readJson(json.text, path, firstLine, (offset) => placeAt(start + json.sourceOffset(offset)));
    return { source: { ...whole, value: { dailyPapers: properties['dailyPapers'] } }, properties };
  }
  return null;
}

const ENTITY = /&(?:quot|amp|lt|gt|apos|nbsp|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&apos;': "'",
  '&nbsp;': '\u00a0',
};

/** The value of an attribute, and where each of its characters stands in what is written. */
function readAttribute(written: string): { readonly text: string; sourceOffset(offset: number): number } {
  // How much longer the source is from an offset of the text on.
  const shifts: { readonly from: number; readonly shift: number }[] = [];
  let shift = 0;
  const text = written.replace(
    ENTITY,
    (entity, decimal: string | undefined, hex: string | undefined, index: number) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const character = NAMED[entity.toLowerCase()] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
      shift += entity.length - character.length;
      shifts.push({ from: index + entity.length - shift, shift });
      return character;
    },
  );
  return {
    text,
    sourceOffset: (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.shift ?? 0),
  };
}
