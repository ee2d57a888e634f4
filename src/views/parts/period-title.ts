import type { PeriodKind } from '../../archive/periods.ts';
import type { Wording } from '../../site/wording.ts';

/** A period in words. */
export function periodTitle(kind: PeriodKind, name: string, wording: Wording): string {
  if (kind === 'month') return wording.title(wording.month(name));
  if (kind === 'year') return wording.year(name);
  const [year = '', week = ''] = name.split('-W');
  return wording.text('week.title', { week: String(Number(week)), year });
}
