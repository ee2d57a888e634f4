import { arxivForm } from './arxiv-rows.ts';
import { cslForm } from './csl-json.ts';
import { huggingFaceForm } from './hugging-face.ts';
import type { JsonForm } from './json-form.ts';
import type { JsonRecord } from './json-values.ts';

/** The form of the first record that has one; rows of arXiv's are the commonest. */
export function formOf(records: Iterable<JsonRecord>): JsonForm {
  for (const record of records) {
    const form = FORMS.find(({ fits }) => fits(record));
    if (form) return form;
  }
  return arxivForm;
}

const FORMS: readonly JsonForm[] = [huggingFaceForm, cslForm, arxivForm];
