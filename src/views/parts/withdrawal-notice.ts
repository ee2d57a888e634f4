import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/wording.ts';

/**
 * That a paper was withdrawn; null where nobody says so. Unless its authors, arXiv or the editors say it, the notice names the
 * digest's source that does.
 */
export function withdrawalNotice(
  { withdrawn, appearances }: Pick<Paper, 'withdrawn' | 'appearances'>,
  wording: Wording,
): string | null {
  if (withdrawn !== null) return withdrawn ? wording.text('paper.withdrawn') : null;
  const claim = appearances.find(({ claimsWithdrawal }) => claimsWithdrawal);
  if (claim === undefined) return null;
  return wording.text('paper.withdrawnBy', { source: claim.source ?? wording.text('digest.unnamed') });
}
