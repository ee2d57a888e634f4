import type { Archive } from '../../archive/archive.ts';
import type { Site } from '../../site/settings.ts';
import type { Wording } from '../../site/wording.ts';

/** What a feed is made of. */
export interface FeedSource {
  readonly archive: Archive;
  readonly site: Site;
  readonly wording: Wording;
}

/** A feed before it is written in one of the formats. */
export interface Feed {
  /** Its identity in Atom, which lasts: the address of the page whose news it has. */
  readonly id: string;
  /** The path of the feed itself, without the base. */
  readonly path: string;
  /** The path of the page whose news it has, without the base. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** When its newest item was updated: a feed of the same content has the same bytes. */
  readonly updated: Date;
  /** The newest first. */
  readonly items: readonly FeedItem[];
  /** Its place among the feeds that hold the whole archive together (RFC 5005). */
  readonly history: FeedHistory;
}

/** Where a feed leads on to older items. Paths are without the base. */
export interface FeedHistory {
  /** The feed of the newest items, where this is a feed of a month. */
  readonly current: string | null;
  /** The feed of a month that is not over: more items will join it. */
  readonly next: string | null;
  /** The newest archived feed that is older than this one. */
  readonly previousArchive: string | null;
  /** Whether no item will join it: readers need it only once. */
  readonly isArchive: boolean;
}

export const NO_HISTORY: FeedHistory = { current: null, next: null, previousArchive: null, isArchive: false };

/** One paper, or one day, in a feed. */
export interface FeedItem {
  /** The permanent link, which is also the identity of the item. */
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** Who wrote the paper, else the digest's source: an item without authors would get those of the feed. */
  readonly authors: readonly string[];
  /** The labels of its topics, then categories of arXiv. */
  readonly categories: readonly string[];
  /** Its PDF; null where none is known. */
  readonly pdf: string | null;
  readonly published: Date;
  /** A moment that no other item has, later than those of the items below it. */
  readonly updated: Date;
}
