import type { Text } from './template.ts';

/** The words of the page to subscribe, and of the newsletter: a part of `DEFAULT_STRINGS`. */
export const SUBSCRIPTION_STRINGS = {
  'subscribe.title': 'Subscribe',
  'subscribe.description': 'How to get the new papers of {title}',
  'subscribe.mail': 'By e-mail',
  'subscribe.address': 'Your e-mail address',
  'subscribe.submit': 'Subscribe',
  'subscribe.provider': 'Your address goes to {host}, which sends the mail; this archive does not see it.',
  'subscribe.write': 'Write to {link}, and ask for the newsletter.',
  'subscribe.orWrite': 'Or write to {link}, and ask for the newsletter.',
  'subscribe.writeSubject': 'Subscribe',
  'subscribe.noMail':
    'This archive sends no e-mail. A service that turns feeds into e-mail can: give it the address of a feed.',
  'subscribe.feeds': 'By feed',
  'subscribe.feedsText':
    'A feed reader shows new papers as they come, without an account here. Give it one of these addresses; each has the same papers.',
  'subscribe.parts': 'Only a part of it',
  'subscribe.list': 'All feeds as one file, for feed readers to import (OPML)',
  'subscribe.rss': 'RSS',
  'subscribe.atom': 'Atom',
  'subscribe.json': 'JSON Feed',
  'mail.subject': '{title}: {edition}',
  'mail.trending': 'Most discussed',
  'mail.read': 'Read it on the site',
  'mail.folded': 'Not every text is here in full: the title of a paper leads to all of it.',
  'mail.left': { one: 'and {count} more paper', other: 'and {count} more papers' },
  'mail.reason': 'You receive this e-mail because you subscribed to {title}.',
  'mail.unsubscribe': 'Unsubscribe',
  'mail.subscribe': 'Other ways to subscribe',
} as const satisfies Record<string, Text>;
