import { DEFAULT_ACCENT } from '../site/brand/accent.ts';
import type { Edition } from './edition.ts';
import { entryHtml, mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';
import { mailView, type MailContext } from './mail-view.ts';

/** A mail without its recipient. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The most bytes of a mail's HTML: Gmail cuts a longer one off at 102,400. */
const MOST_BYTES = 98_000;

/** Renders any edition; what does not fit is counted, with links to it. */
export function renderMail(edition: Edition, context: MailContext): RenderedMail {
  const view = mailView(edition, context, {
    most: MOST_BYTES,
    entry: (entry) => Buffer.byteLength(entryHtml(entry, context.site.accent ?? DEFAULT_ACCENT)),
    frame: (frame) => Buffer.byteLength(mailHtml(frame)),
  });
  return { subject: view.subject, html: mailHtml(view), text: mailText(view) };
}
