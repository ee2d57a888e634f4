import { parseExternalId } from '../../../external-id.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { htmlToText } from '../html-text.ts';
import type { FeedItem } from './feed-items.ts';

/**
 * What an item says that a program put into its feed in place of papers, because a service failed; null for any other item.
 * An item with authors or the id of a paper is a paper, whatever it says, and so is one with more than a short message.
 */
export function failureOfItem({ title, text, addresses, authors }: FeedItem): string | null {
  const [heading = '', message = ''] = [title, text].map((html) => htmlToText(html)?.replace(/\s+/g, ' '));
  if (addresses.some((address) => API_ERROR.test(address))) return message || heading;
  if (authors.length > 0 || addresses.some(isPaperAddress)) return null;
  const isFailure = message.length < LONGEST_MESSAGE && (FAILURE.test(message) || FAILURE.test(heading));
  return isFailure ? message || heading : null;
}

function isPaperAddress(address: string): boolean {
  return parsePaperId(address) !== null || parseExternalId(address) !== null;
}

/** The id that arXiv's interface gives to an entry that says what was wrong with a query. */
const API_ERROR = /^https?:\/\/(?:export\.)?arxiv\.org\/api\/errors\b/i;

const LONGEST_MESSAGE = 200;

/** What programs say of services that failed. */
const FAILURE = new RegExp(
  [
    '^error(?:$|[:!.]| \\d{3}\\b)',
    '^error (?:while |when )?(?:connecting|fetching|generating|getting|loading|parsing|reaching|reading|retrieving)\\b',
    '^[45]\\d\\d (?:bad|error|forbidden|gateway|internal|not|service|too|unauthorized)\\b',
    '\\b(?:feed|page|route|rss|server|service|site|source|website) (?:is |was )?(?:(?:currently|temporarily) )?(?:down|not available|not found|unavailable)\\b',
    '^(?:currently|temporarily) (?:not available|unavailable)\\b',
    '\\b(?:an|internal|unexpected) error (?:has )?occurred\\b',
    '\\bsomething went wrong\\b',
    '\\btoo many requests\\b',
    '\\brate limit (?:exceeded|reached)\\b',
    '^(?:could not|failed to|unable to) (?:connect|fetch|generate|get|load|parse|reach|retrieve)\\b',
    '\\bis (?:currently|temporarily) (?:not available|unavailable)[.!]?$',
  ].join('|'),
  'i',
);
