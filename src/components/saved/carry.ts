import { listFragment, type CarriedList } from '../../saved/list-address.ts';
import type { Wording } from '../../site/wording.ts';
import { part } from './part.ts';

/** Shows the address of a list and of what is followed, and its code, to be scanned by another device. */
export async function showCarry(carried: CarriedList, wording: Wording): Promise<void> {
  const page = location.href.replace(/#.*/, '');
  const { createCode } = await import('./qr-code.ts');
  // The most that fits into a code.
  const offers = [
    { fragment: await listFragment(carried, 'whole'), note: '' },
    { fragment: await listFragment(carried, 'ids'), note: wording.text('saved.codeIds') },
    { fragment: await listFragment({ ...carried, follows: [] }, 'ids'), note: wording.text('saved.codePapers') },
  ];
  part<HTMLInputElement>('.saved-address input').value = page + (offers[0]?.fragment ?? '');
  const show = (note: string, ...code: readonly SVGElement[]): void => {
    part('.saved-code').replaceChildren(...code);
    part('#saved-carry [role=status]').textContent = note;
  };
  for (const { fragment, note } of offers) {
    const code = createCode(page + fragment);
    if (code) return show(note, code);
  }
  show(wording.text('saved.codeNone'));
}
