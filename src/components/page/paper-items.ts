/** What shows one paper in a list of them. */
export const PAPER_ITEMS = '.entry, .lead, :is(.rows, .titles, .results, .saved-list) > li:not(:has(.lead))';

/** Where an item of them has its facts. */
export const PAPER_FACTS = '.margin, .quiet, small';
