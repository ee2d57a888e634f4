import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { addressKey, type Mailbox } from '../site/mail-address.ts';
import type { RenderedMail } from './render-mail.ts';

/** What a message has besides the mail itself. */
export interface MessageHead {
  readonly from: Mailbox;
  /** Null for a message without a recipient, which a mail program opens as a draft. */
  readonly to: string | null;
  readonly messageId: string;
  readonly date: Date;
  /** Host of the archive, which names the list. */
  readonly host: string;
  /** The archive's name. */
  readonly title: string;
  /** How to unsubscribe; null where nobody can. */
  readonly unsubscribe: Unsubscribe | null;
}

/** How a recipient unsubscribes. */
interface Unsubscribe {
  /** An address to write to. */
  readonly mailto: string;
  /** An https address for one click (RFC 8058), with `{email}` where the recipient's goes; null without one. */
  readonly url: string | null;
}

/** Writes a mail as a MIME message (RFC 5322), in HTML and in plain text. The same mail and head give the same bytes. */
export function composeMessage(mail: RenderedMail, head: MessageHead): Promise<Buffer> {
  const { from, to, messageId, date, host, title, unsubscribe } = head;
  const composer = new MailComposer({
    from,
    ...(to === null ? {} : { to: { name: '', address: to } }),
    subject: mail.subject,
    messageId,
    date,
    text: mail.text,
    html: mail.html,
    headers: {
      'List-Id': { prepared: true, value: `<newsletter.${host}>` },
      ...(to === null ? { 'X-Unsent': '1' } : {}),
      ...(unsubscribe === null ? {} : unsubscribeHeaders(unsubscribe, to)),
    },
    newline: 'win',
    baseBoundary: createHash('sha256').update(`${messageId}${title}`).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The id of the message of an edition to a recipient: it stays the same however often the message is sent. */
export function messageIdOf(edition: string, to: string | null, siteAddress: string): string {
  const hash = createHash('sha256').update(`${siteAddress}\n${edition}\n${to === null ? '' : addressKey(to)}`);
  return `<${hash.digest('hex').slice(0, 32)}@${new URL(siteAddress).hostname}>`;
}

function unsubscribeHeaders({ mailto, url }: Unsubscribe, to: string | null): Record<string, PreparedHeader> {
  const write = `<mailto:${mailto}?subject=unsubscribe>`;
  if (url === null || to === null) return { 'List-Unsubscribe': { prepared: true, value: write } };
  const click = `<${url.replaceAll('{email}', encodeURIComponent(to))}>`;
  return {
    'List-Unsubscribe': { prepared: true, foldLines: true, value: `${write}, ${click}` },
    'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
  };
}

interface PreparedHeader {
  readonly prepared: true;
  readonly foldLines?: true;
  readonly value: string;
}
