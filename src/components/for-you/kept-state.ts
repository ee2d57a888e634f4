import { forYouKey, formatForYou, parseForYou, type ForYouState } from '../../saved/for-you-state.ts';
import { keep, kept } from '../page/keep.ts';

/** What this browser keeps about the order "for you". */
export function keptForYou(base: string): ForYouState {
  return parseForYou(kept(forYouKey(base)));
}

/** Keeps it in this browser. */
export function keepForYou(base: string, state: ForYouState): void {
  keep(forYouKey(base), formatForYou(state));
}
