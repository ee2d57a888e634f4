/** The words of what a reader follows. */
export const FOLLOW_STRINGS = {
  'follow.title': 'Following',
  'follow.button': 'Follow',
  'follow.note':
    'Days mark the papers of what you follow, and can show these alone. Topics, organizations and authors have a button for it on their pages; words are added here.',
  'follow.words': 'Words',
  'follow.none': 'You follow nothing yet.',
  'follow.opml': 'Feeds of topics, as OPML',
  'follow.lines': 'Lines for feeds.yml',
  'follow.reason': 'You follow: {names}',
  'follow.only': 'Only what you follow: {count}',
} as const;
