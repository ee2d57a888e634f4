import { FOLLOWING_KEY, formatFollows, parseFollows, type Follows } from './follows.ts';
import { KeptValue } from './kept-value.ts';

/** What the reader follows, as this browser keeps it. */
export class FollowStorage extends KeptValue<Follows> {
  /** @param base of the site */
  constructor(base: string, storage?: Storage | null) {
    super({ key: FOLLOWING_KEY, empty: [], format: formatFollows, parse: parseFollows }, base, storage);
  }
}
