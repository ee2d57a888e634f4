/** The words of what leaves the site: feeds, citations, files. */
export const EXPORT_STRINGS = {
  'feed.daily': '{title}, one item a day',
  'feed.month': '{title}: {month}',
  'feed.search': 'Search',
  'feed.subscribe': 'Feed',
  'feed.searchAll': 'Search all papers for this',
  'feed.atLeastVotes': { one: 'At least {count} vote', other: 'At least {count} votes' },
  'feed.explained':
    'This is a feed. Copy the address of this page into a feed reader, and new papers come to you by themselves.',
  'search.asFeed': 'Get this search as a feed',
  'search.asFeedText': 'With these lines in {file}, this search gets a page and a feed of its own:',
  'search.openFile': 'Open the file',
  'paper.cite': 'Cite',
  'paper.copy': 'Copy',
  'paper.copied': 'Copied',
  'paper.save': 'Save',
  'paper.share': 'Share',
  'day.bibtex': 'BibTeX of this day',
  'day.ris': 'RIS of this day',
  'day.csl': 'CSL-JSON of this day',
} as const;
