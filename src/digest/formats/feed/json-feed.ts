import type { DigestFormat } from '../../format.ts';
import { failureOfItem } from './failed-item.ts';
import { INFERRED_FROM_ITEMS } from './feed.ts';
import { feedEntry } from './feed-entry.ts';
import { readFeed } from './feed-items.ts';
import { firstRecords, looksLikeJson } from '../json/json-form.ts';
import { parseRecords, type RecordReader, type Wrapping } from '../json/json-records.ts';
import type { JsonRecord } from '../json/json-values.ts';

/** JSON Feed, of any version. It has no day of its own: each item goes to the day of its date. */
export const jsonFeed: DigestFormat = {
  name: 'JSON Feed',
  source: null,
  recognizes: (text) => looksLikeJson(text) && (VERSION.test(text.slice(0, HEAD)) || firstRecords(text).some(isItem)),
  parse: (body) =>
    parseRecords(body, recordReader(body.path), {
      ...WRAPPING,
      toHeader: ({ title, ...header }, wrapper) =>
        'version' in wrapper && title !== undefined
          ? { ...header, source: body.header.source ?? title }
          : { ...header, ...(title !== undefined && { title }) },
    }),
};

const VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//;
const HEAD = 4000;

function isItem(record: JsonRecord): boolean {
  return ['content_html', 'content_text', 'date_published', 'external_url'].some((key) => key in record);
}

const WRAPPING: Wrapping = {
  ignored: new Set(
    'version home_page_url feed_url description user_comment next_url icon favicon author authors expired hubs'.split(
      ' ',
    ),
  ),
  toHeader: (header) => header,
  inferredFrom: INFERRED_FROM_ITEMS,
};

function recordReader(path: string): RecordReader {
  return (record, place) => {
    const document = { version: 'https://jsonfeed.org/version/1.1', title: 'One item', items: [record] };
    const [item] = readFeed(JSON.stringify(document)).items;
    if (!item) return { entry: null, listedOn: null, problems: [] };
    const failure = failureOfItem(item);
    return { ...feedEntry(item, { path, ...place }, {}), listedOn: item.listedOn, problems: [], failure };
  };
}
