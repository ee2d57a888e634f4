import type { Site } from '../site/settings.ts';
import { absoluteUrl, href, paths } from '../site/urls.ts';
import type { StringKey } from '../site/strings.ts';
import { allFeeds } from './feeds.ts';
import { pageHead, type PageHead } from './head.ts';
import type { SiteContext } from './site-context.ts';

/** What `/subscribe/` shows. */
export interface SubscribePage {
  readonly head: PageHead;
  /** The form of the provider that sends the archive's e-mail; null without one. */
  readonly form: SubscribeForm | null;
  /** Where a reader writes to subscribe; null where nobody reads it. */
  readonly writeTo: { readonly href: string; readonly address: string } | null;
  /** Of all papers, each in another form. */
  readonly feeds: readonly FeedAddress[];
  /** Of days, topics and searches. */
  readonly partFeeds: readonly FeedAddress[];
  /** The list of all feeds, for feed readers. */
  readonly listHref: string;
}

/** A form that goes to another site. */
interface SubscribeForm {
  readonly action: string;
  /** The name of the field for the address. */
  readonly emailField: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** The host that gets the address. */
  readonly host: string;
}

/** A feed with its whole address, as feed readers take it. */
interface FeedAddress {
  readonly label: string;
  readonly href: string;
  readonly address: string;
}

/** The feeds of all papers, by the key of their name. */
const FEEDS: readonly (readonly [StringKey, string])[] = [
  ['subscribe.atom', paths.feeds.atom],
  ['subscribe.rss', paths.feeds.rss],
  ['subscribe.json', paths.feeds.json],
];

/** Makes the page that says how to subscribe. */
export function subscribePage(context: SiteContext): SubscribePage {
  const { site, wording } = context;
  const form = formOf(site);
  const mailto = site.subscribe?.mailto;
  const subject = encodeURIComponent(wording.text('subscribe.writeSubject'));
  return {
    head: pageHead({
      title: wording.text('subscribe.title'),
      description: wording.text('subscribe.description', { title: site.title }),
      path: paths.subscribe,
      formOrigin: form === null ? null : new URL(form.action).origin,
    }),
    form,
    writeTo: mailto === undefined ? null : { href: `mailto:${mailto}?subject=${subject}`, address: mailto },
    feeds: FEEDS.map(([key, path]) => feedAddress(wording.text(key), path)),
    partFeeds: allFeeds(context)
      .filter(({ path }) => path !== paths.feeds.atom)
      .map(({ title, path }) => feedAddress(title, path)),
    listHref: href(paths.feeds.list),
  };
}

function feedAddress(label: string, path: string): FeedAddress {
  return { label, href: href(path), address: absoluteUrl(path) };
}

function formOf({ subscribe }: Pick<Site, 'subscribe'>): SubscribeForm | null {
  if (!subscribe?.form) return null;
  const { action, emailField, hidden } = subscribe.form;
  return {
    action,
    emailField,
    hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
    host: new URL(action).host,
  };
}
