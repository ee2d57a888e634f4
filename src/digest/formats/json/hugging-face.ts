import type { DigestFormat } from '../../format.ts';
import { readRecord } from './hugging-face-record.ts';
import { isTitled } from './find-records.ts';
import { isHuggingFace, jsonFormat, looksLikeJson, recordList, type JsonForm } from './json-form.ts';

/** Records of `GET https://huggingface.co/api/daily_papers`: `{ paper: {…} }`, or the flat paper. */
export const huggingFaceForm: JsonForm = {
  name: 'Hugging Face JSON',
  source: 'Hugging Face',
  fits: isHuggingFace,
  read: readRecord,
};

/** An answer of that address, bare or wrapped, whole or one paper of it; and lists of flat papers of no other form. */
export const huggingFace: DigestFormat = {
  ...jsonFormat(huggingFaceForm),
  recognizes: (text) => {
    const records = looksLikeJson(text) && !/^\s*\[\s*\[/.test(text) ? recordList(text) : null;
    // Records that Python printed are texts, of which the list shows none.
    return (
      records !== null && (records.length === 0 || records.some((record) => isHuggingFace(record) || isTitled(record)))
    );
  },
};
