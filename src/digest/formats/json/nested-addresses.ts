import { externalAddress } from '../../../external-id.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { factOf, labelKey } from '../fact-labels.ts';
import { isRecord, type JsonRecord } from './json-values.ts';

/** Objects in which Semantic Scholar and OpenAlex have ids and addresses of a paper, without case and punctuation. */
export const NESTED_KEYS: ReadonlySet<string> = new Set([
  'externalids',
  'ids',
  'openaccesspdf',
  'bestoalocation',
  'primarylocation',
  'openaccess',
]);

/** The ids and addresses in such objects, as addresses where they are of a kind that is known, and all links of the row. */
export function nestedAddresses(record: JsonRecord): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (factOf(key) === 'link') return [value].flat().filter((each) => typeof each === 'string');
    if (!NESTED_KEYS.has(labelKey(key)) || !isRecord(value)) return [];
    return Object.values(value).flatMap((inner) =>
      typeof inner === 'string' ? [parsePaperId(inner) ?? externalAddress(inner) ?? []].flat() : [],
    );
  });
}
