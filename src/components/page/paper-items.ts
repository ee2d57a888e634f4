/** What shows one paper in a list of them. */
export const PAPER_ITEMS = '.entry, .lead, :is(.rows, .titles, .results, .saved-list) > li';
