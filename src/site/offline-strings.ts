/** The words of offline reading. */
export const OFFLINE_STRINGS = {
  'offline.title': 'Offline',
  'offline.note': 'What this browser keeps of this site for when there is no connection.',
  'offline.lost': 'The page that you asked for is not kept here, and the site cannot be reached now.',
  'offline.retry': 'Try again',
  'offline.nothing': 'Nothing is kept. The reading list has the choice to keep pages.',
  'offline.saved': 'Saved papers',
  'offline.others': 'Newest days and visited pages',
  'offline.keep': 'Keep for offline reading',
  'offline.keepNote':
    'Keeps the saved papers, the newest seven days and the pages that you visit in this browser: at most 200 pages. For this, it asks this site for the pages of saved papers.',
  'offline.kept': { one: '{count} page is kept: {size} MB', other: '{count} pages are kept: {size} MB' },
  'offline.list': 'What is kept',
  'offline.fetching': 'Pages are being fetched',
  'offline.dropped': 'Nothing is kept any more',
  'offline.failed': 'This browser keeps no pages of this site: it does not allow it here, or there is no connection',
  'offline.install':
    'The browser’s menu can install this site, or add it to the home screen: it then opens like an app, and Safari does not delete what it keeps.',
} as const;
