import type { PaperFragment, Shard } from '../../../../src/search/manifest.ts';
import type { ShardAnswer, ShardIndex, ShardResult } from '../../../../src/search/engine/shard-index.ts';

/** A shard of a year, as the manifest names it; some of its papers are in digests of the year after, too. */
export function shardOf(year: number, papers = 10): Shard {
  return {
    id: `${year}-1`,
    path: `${year}-1.x/`,
    first: `${year}-01-01`,
    last: `${year}-12-31`,
    papers,
    years: { published: [String(year)], year: [String(year), String(year + 1)] },
    sha256: '',
  };
}

/** The texts of an invented paper. */
export function fragmentOf(
  id: string,
  facts: { readonly day?: string; readonly discussed?: string } = {},
): PaperFragment {
  const { day = '2025-01-01', discussed } = facts;
  return {
    url: `/papers/${id}/`,
    content: `Paper ${id}`,
    excerpt: '',
    meta: { title: `Paper ${id}`, day },
    filters: discussed === undefined ? {} : { discussed: [discussed] },
  };
}

/** A result with the texts of `fragmentOf`. */
export function resultOf(
  id: string,
  facts: Parameters<typeof fragmentOf>[1] & { readonly score?: number; readonly isWhole?: boolean } = {},
): ShardResult {
  return {
    id,
    score: facts.score ?? 1,
    parts: () => [],
    isWhole: () => facts.isWhole ?? true,
    load: () => Promise.resolve(fragmentOf(id, facts)),
  };
}

/** An answer of these results. */
export function answerOf(...results: readonly ShardResult[]): ShardAnswer {
  return { results, counts: new Map() };
}

/** A shard that answers when it is told to. */
export function heldShard(): ShardIndex & { answer(answer: ShardAnswer): Promise<void>; fail(): Promise<void> } {
  const held = Promise.withResolvers<ShardAnswer>();
  return {
    search: () => held.promise,
    answer: async (answer) => {
      held.resolve(answer);
      await settled();
    },
    fail: async () => {
      held.reject(new Error('gone'));
      await settled();
    },
  };
}

/** When everything that can go on has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
