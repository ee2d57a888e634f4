import { withoutMarks } from '../../../../src/search/engine/mark-paper.ts';
import type { Shard } from '../../../../src/search/manifest.ts';
import type { FoundPaper } from '../../../../src/search/protocol.ts';
import type { ShardAnswer, ShardIndex, ShardResult } from '../../../../src/search/engine/shard-index.ts';

/** A shard of one year, some of whose papers also appear in digests of the year after. */
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

/** The texts of a made-up paper. */
export function fragmentOf(id: string, facts: { readonly day?: string; readonly discussed?: string } = {}): FoundPaper {
  const { day = '2025-01-01', discussed } = facts;
  return withoutMarks({
    url: `/papers/${id}/`,
    content: `Paper ${id}`,
    locations: [],
    meta: { title: `Paper ${id}`, day },
    filters: discussed === undefined ? {} : { discussed: [discussed] },
  });
}

/** A result whose texts are those of `fragmentOf`. */
export function resultOf(
  id: string,
  facts: Parameters<typeof fragmentOf>[1] & { readonly score?: number; readonly hasWholeWords?: boolean } = {},
): ShardResult {
  return {
    id,
    score: facts.score ?? 1,
    parts: () => [],
    hasWholeWords: () => facts.hasWholeWords ?? true,
    load: () => Promise.resolve(fragmentOf(id, facts)),
  };
}

/** An answer with these results. */
export function answerOf(...results: readonly ShardResult[]): ShardAnswer {
  return { results, counts: new Map() };
}

/** A shard that answers or fails when a test decides. */
export function deferredShard(): ShardIndex & { answer(answer: ShardAnswer): Promise<void>; fail(): Promise<void> } {
  const deferred = Promise.withResolvers<ShardAnswer>();
  return {
    search: () => deferred.promise,
    answer: async (answer) => {
      deferred.resolve(answer);
      await flushPromises();
    },
    fail: async () => {
      deferred.reject(new Error('gone'));
      await flushPromises();
    },
  };
}

/** Resolves once all promises that can be resolved are. */
export function flushPromises(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
