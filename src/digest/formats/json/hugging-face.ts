import type { DigestFormat } from '../../format.ts';
import { readRecord } from './hugging-face-record.ts';
import { isHuggingFace, jsonFormat, looksLikeJson, type JsonForm } from './json-form.ts';

/** Records of `GET https://huggingface.co/api/daily_papers`: `{ paper: {…} }`, or the flat paper. */
export const huggingFaceForm: JsonForm = {
  name: 'Hugging Face JSON',
  source: 'Hugging Face',
  fits: isHuggingFace,
  read: readRecord,
};

/** An answer of that address, bare or wrapped, whole or one paper of it; and any JSON of no other form. */
export const huggingFace: DigestFormat = { ...jsonFormat(huggingFaceForm), recognizes: looksLikeJson };
