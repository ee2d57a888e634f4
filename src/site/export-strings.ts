/** The words of what leaves the site: feeds, citations, files. */
export const EXPORT_STRINGS = {
  'feed.daily': '{title}, one item a day',
  'feed.month': '{title}: {month}',
  'feed.explained':
    'This is a feed. Copy the address of this page into a feed reader, and new papers come to you by themselves.',
  'paper.cite': 'Cite',
  'paper.copy': 'Copy',
  'paper.copied': 'Copied',
  'paper.save': 'Save',
  'paper.share': 'Share',
  'day.bibtex': 'BibTeX of this day',
  'day.ris': 'RIS of this day',
  'day.csl': 'CSL-JSON of this day',
  'day.markdown': 'Markdown of this day',
  'llms.about':
    'An archive of daily paper digests: {size}, {first} to {last}. Each paper and each day has a page of its own, and its address never changes.',
  'llms.empty': 'An archive of daily paper digests, still empty.',
  'llms.data': 'Data',
  'llms.index': 'names the files that hold all papers by month, one JSON object a line, with their hashes',
  'llms.schema': 'describes the fields of a paper',
  'llms.list': 'names and numbers of papers',
  'llms.days': 'Newest days',
  'llms.feeds': 'Feeds',
  'llms.opml': 'all feeds',
  'llms.search': 'runs in a browser; the query is in the address, as in {url}',
  'llms.pages': 'every page with the newest day that concerns it',
} as const;
