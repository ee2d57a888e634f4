import { createHash } from 'node:crypto';
import type { PaperLine } from '../../export/data/paper-line.ts';
import type { Shard, YearFilter } from '../manifest.ts';
import { WordCounter, type WordCount } from '../vocabulary.ts';
import { countAbbreviations, type AbbreviationCounts } from './abbreviation-counter.ts';
import { lookupRows, type KeyedRow } from './lookup-files.ts';
import { firstDay, joinTexts, recordFilters, searchedTexts, toRecord } from './record.ts';
import { shardHash } from './shard-cache.ts';
import type { ShardPapers } from './shards.ts';

/** Length of a hash in the path of files of the index. */
export const HASH_DIGITS = 12;

/** What some papers add to the tables of the index. */
export interface PaperCounts {
  readonly rows: readonly KeyedRow[];
  readonly words: readonly WordCount[];
  readonly abbreviations: AbbreviationCounts;
}

/** A hash that changes with the papers of a shard. */
export function hashPapers({ id, papers }: ShardPapers): string {
  return createHash('sha256')
    .update(`${id}\n${JSON.stringify(papers)}`)
    .digest('hex');
}

/**
 * Describes a shard.
 * @param records what Pagefind indexes of it
 */
export function describeShard({ id, papers }: ShardPapers, records: string): Shard {
  const sha256 = shardHash(records);
  const [first = '', last = ''] = [papers[0], papers.at(-1)].map((paper) => paper && firstDay(paper));
  return {
    id,
    path: `${id}.${sha256.slice(0, HASH_DIGITS)}/`,
    first,
    last,
    papers: papers.length,
    years: { published: yearsOf(papers, 'published'), year: yearsOf(papers, 'year') },
    sha256,
  };
}

/** Counts papers for the vocabulary and the abbreviations, and makes their rows of the lookup table. */
export function countPapers(papers: readonly PaperLine[]): PaperCounts {
  const words = new WordCounter();
  for (const paper of papers) {
    const texts = searchedTexts(paper);
    words.add({ title: texts.title, text: joinTexts(texts) });
  }
  return {
    rows: papers.flatMap(lookupRows),
    words: words.toCounts(),
    abbreviations: countAbbreviations(papers.map(explainingText)),
  };
}

/** The texts of a paper in which its authors explain their abbreviations. */
function explainingText({ title, abstract, summaries }: PaperLine): string {
  return [title, abstract ?? summaries[0]?.text].filter(Boolean).join('. ');
}

/** What Pagefind indexes of a shard: one record a line. */
export function recordsOf({ papers }: ShardPapers): string {
  return papers.map((paper) => `${JSON.stringify(toRecord(paper))}\n`).join('');
}

function yearsOf(papers: readonly PaperLine[], filter: YearFilter): string[] {
  return [...new Set(papers.flatMap((paper) => recordFilters(paper)[filter] ?? []))].toSorted();
}
