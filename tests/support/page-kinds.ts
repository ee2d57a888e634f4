import type { SiteName } from './sites.ts';

/** A page of every kind, odd ones among them: what must hold everywhere is tested on each. */
export const PAGE_KINDS: readonly (readonly [kind: string, site: SiteName, path: string])[] = [
  ['the front page', 'gallery', '/'],
  ['a day', 'gallery', '/papers/date/2025-11-06/'],
  ['a long day', 'demo', '/papers/date/2025-11-05/'],
  ['a week', 'demo', '/papers/week/2025-W45/'],
  ['a month', 'demo', '/papers/month/2025-11/'],
  ['a year', 'demo', '/papers/year/2025/'],
  ['the trending papers', 'demo', '/papers/trending/'],
  ['a paper with an abstract and a note', 'gallery', '/papers/2511.00001/'],
  ['a paper with formulas', 'gallery', '/papers/2511.00003/'],
  ['a paper with a summary', 'gallery', '/papers/a-quiet-paper/'],
  ['a paper with topics and relatives', 'demo', '/papers/2511.04570/'],
  ['a choice of papers', 'gallery', '/papers/same-title-two-papers/'],
  ['the topics', 'demo', '/topics/'],
  ['a topic', 'demo', '/topics/reinforcement-learning/'],
  ['the authors', 'demo', '/authors/'],
  ['an author', 'demo', '/authors/pengjun-xie/'],
  ['a choice of authors', 'gallery', '/authors/paul-erdos/'],
  ['the organizations', 'demo', '/organizations/'],
  ['an organization', 'demo', '/organizations/tongyilab/'],
  ['the archive', 'gallery', '/archive/'],
  ['the statistics', 'demo', '/archive/statistics/'],
  ['search results', 'gallery', '/search/?q=paper'],
  ['a free page', 'gallery', '/house-rules/'],
];
