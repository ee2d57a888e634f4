import { HUGGING_FACE_MACHINE, type Summary } from '../digest/schema.ts';
import type { Wording } from '../site/wording.ts';

/**
 * What stands above a summary: whose it is.
 * @example summaryLabel({ by: 'The Quay Letter' }, wording) //=> 'Summary, by The Quay Letter'
 */
export function summaryLabel({ by }: Pick<Summary, 'by'>, wording: Wording): string {
  if (by === null) return wording.text('paper.summary');
  const author = by === HUGGING_FACE_MACHINE ? wording.text('paper.byMachine', { source: 'Hugging Face' }) : by;
  return wording.text('paper.summaryBy', { by: author });
}
