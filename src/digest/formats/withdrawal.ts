/**
 * Whether arXiv's comment says that a paper was withdrawn; null where it says nothing of it.
 * @example readWithdrawal('This paper has been withdrawn by the authors') //=> true
 * @example readWithdrawal('12 pages') //=> null
 */
export function readWithdrawal(comment: string): true | null {
  return /\b(?:has been|is|was) withdrawn\b|^withdrawn\b/i.test(comment.trim()) ? true : null;
}
