import { readCslRecord } from './csl-record.ts';
import { jsonFormat, type JsonForm } from './json-form.ts';

/** Items of CSL-JSON, as Zotero, Crossref and citation tools write it. */
export const cslForm: JsonForm = {
  name: 'CSL-JSON',
  source: null,
  fits: (record) =>
    'issued' in record || Array.isArray(record['author']) || ('title' in record && isCslType(String(record['type']))),
  read: readCslRecord,
};

/** The same as an array or in a wrapper. */
export const cslJson = jsonFormat(cslForm);

/** Types of things that have authors (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
function isCslType(type: string): boolean {
  return CSL_TYPES.has(type) || /^(?:article|entry)-\w+$/.test(type);
}

const CSL_TYPES = new Set(
  (
    'article book chapter dataset document entry paper-conference post post-weblog preprint report review review-book ' +
    'software speech standard thesis webpage'
  ).split(' '),
);
