import { isCslItem } from './csl-fields.ts';
import { readCslRecord } from './csl-record.ts';
import { jsonFormat, type JsonForm } from './json-form.ts';

/** Items of CSL-JSON, as Zotero, Crossref and citation tools write it. */
export const cslForm: JsonForm = {
  name: 'CSL-JSON',
  source: null,
  fits: isCslItem,
  read: readCslRecord,
};

/** The same as an array or in a wrapper. */
export const cslJson = jsonFormat(cslForm);
