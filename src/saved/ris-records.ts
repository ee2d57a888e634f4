import { risKeywords, risPaperId, risSyntax, risTexts } from '../digest/formats/ris/ris-fields.ts';
import { splitRecords, valuesOf } from '../digest/formats/ris/tagged-records.ts';
import { readItem } from './csl-records.ts';
import type { ReadTexts } from './file-record.ts';

/** Reads the records of RIS. */
export function readRis(text: string): ReadTexts[] {
  return splitRecords(text, 1, risSyntax(text)).records.map((record) => {
    const values = valuesOf(record);
    const texts = readItem({ ...risTexts(values) });
    return { ...texts, arxivId: texts.arxivId ?? risPaperId(values), keywords: risKeywords(values) };
  });
}
