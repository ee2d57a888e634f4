/** The words of lists: trending papers, topics, names, search results. */
export const LIST_STRINGS = {
  'trending.periods': 'Most discussed in',
  'names.find': 'Find a name',
  'names.none': 'No name with a page begins like this.',
  'names.failed': 'The list of names could not be loaded. Check the connection and type again.',
  'topic.searches': 'Among them',
  'topic.withCode': 'With code',
  'topic.mostDiscussed': 'Most discussed',
  'search.noneFiltered': '{found} with these filters: {filters}',
  'topics.order': 'Order',
  'topics.byName': 'By name',
  'topics.bySize': 'By size',
  'topics.byRise': 'By rise in the newest month',
} as const;
