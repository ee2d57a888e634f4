import { listFragment } from '../../saved/list-address.ts';
import type { ReadingList } from '../../saved/reading-list.ts';
import type { Wording } from '../../site/wording.ts';
import { part } from './part.ts';

/** Shows the address of a list and its code, to be scanned by another device. */
export async function showCarry(list: ReadingList, wording: Wording): Promise<void> {
  const page = location.href.replace(/#.*/, '');
  const [whole, ids] = await Promise.all([listFragment(list, 'whole'), listFragment(list, 'ids')]);
  part<HTMLInputElement>('.saved-address input').value = page + whole;
  const { createCode } = await import('./qr-code.ts');
  const wholeCode = createCode(page + whole);
  const code = wholeCode ?? createCode(page + ids);
  part('.saved-code').replaceChildren(...(code ? [code] : []));
  const status = part('#saved-carry [role=status]');
  status.textContent = wholeCode ? '' : wording.text(code ? 'saved.codeIds' : 'saved.codeNone');
}
