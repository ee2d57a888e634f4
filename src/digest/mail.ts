import { htmlToLines, plainText } from './formats/html-text.ts';
import { writtenDay } from './formats/written-day.ts';

/** A saved mail. */
export interface Mail {
  /** What it says, decoded: its plain text, or that of its HTML where it has no other. Blank lines stand for its headers. */
  readonly text: string;
  /** The UTC day on which it was sent. */
  readonly day: string | null;
}

/** Reads a mail as programs save it (`.eml`, `mbox`), with its headers; null for any other file. */
export function readMail(bytes: Uint8Array): Mail | null {
  // One character a byte, whatever the charsets of its parts.
  const source = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n');
  const mails = splitMailbox(source).map((mail) => readEntity(mail, 0));
  const [first] = mails;
  if (!first || !isMail(first.headers) || mails.some((mail) => mail === null)) return null;
  const texts = mails.flatMap((mail) => (mail ? [textOf(mail) ?? ''] : []));
  return {
    text: '\n'.repeat(first.headLines) + texts.join('\n\n'),
    day: writtenDay(withoutComment(first.headers.get('date') ?? '')),
  };
}

/** What headers introduce: a mail, or a part of one. */
interface Entity {
  readonly headers: ReadonlyMap<string, string>;
  readonly headLines: number;
  readonly body: string;
  /** How many others it is part of. */
  readonly depth: number;
}

/** A file of several mails has a line `From …` above each. */
function splitMailbox(source: string): string[] {
  if (!MAILBOX_LINE.test(source)) return [source];
  return source.split(BETWEEN_MAILS).map((mail) => mail.replace(MAILBOX_LINE, '\n').replace(/^>(?=>{0,9}From )/gm, ''));
}

const MAILBOX_LINE = /^From \S{1,200} .{1,100}\n/;
const BETWEEN_MAILS = /\n(?=\nFrom \S{1,200} .{0,80}\d{4}.{0,10}\n[A-Za-z][\w-]{1,40}:)\n/;

/** Splits an entity at the blank line below its headers; null where it does not start with any. */
function readEntity(source: string, depth: number): Entity | null {
  const start = /\S/.exec(source)?.index ?? 0;
  const end = source.indexOf('\n\n', start);
  const head = source.slice(start, end < 0 ? source.length : end).replace(/\n[ \t]+/g, ' ');
  const headers = head.split('\n').map((line) => HEADER.exec(line));
  if (head.length > LONGEST_HEAD || headers.some((header) => header === null)) return null;
  const named = headers.map((header): [string, string] => [header?.[1]?.toLowerCase() ?? '', header?.[2] ?? '']);
  return {
    headers: new Map(named.toReversed()),
    headLines: source.slice(0, end < 0 ? source.length : end + 2).split('\n').length - 1,
    body: end < 0 ? '' : source.slice(end + 2),
    depth,
  };
}

const HEADER = /^([A-Za-z][\w-]{1,60}):[ \t]?(.*)$/;
const LONGEST_HEAD = 100_000;

/** Whether headers are those of a mail, as the programs that carry mails write them. */
function isMail(headers: ReadonlyMap<string, string>): boolean {
  return headers.has('from') && ['mime-version', 'message-id', 'received'].some((name) => headers.has(name));
}

/** The text of an entity, or of the first of its parts that has one. */
function textOf(entity: Entity): string | null {
  const type = (entity.headers.get('content-type') ?? 'text/plain').toLowerCase();
  if (/^attachment\b/i.test(entity.headers.get('content-disposition') ?? '') && !type.startsWith('message/'))
    return null;
  if (type.startsWith('text/plain')) return decodeBody(entity);
  if (type.startsWith('text/html')) return textOfHtml(decodeBody(entity));
  const parts = entity.depth < DEEPEST ? partsOf(entity, type) : [];
  const plain = parts.filter(({ headers }) => !/^text\/html/i.test(headers.get('content-type') ?? ''));
  // A forwarded mail may stand below a text about it.
  const texts = plain.map(textOf).filter((text) => text !== null && text.trim() !== '');
  if (texts.length > 0) return texts.join('\n\n');
  return parts.map(textOf).find((text) => text !== null) ?? null;
}

/** How deep the parts of a mail may nest. */
const DEEPEST = 8;

function partsOf({ headers, body, depth }: Entity, type: string): Entity[] {
  if (type.startsWith('message/rfc822')) return [readEntity(body, depth + 1) ?? []].flat();
  const boundary = /\bboundary="?([^"\n;]{1,200})/i.exec(headers.get('content-type') ?? '')?.[1]?.trim();
  if (!type.startsWith('multipart/') || boundary === undefined) return [];
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  return parts
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => readPart(part.replace(/^[ \t]*\n/, ''), depth + 1) ?? []);
}

/** A part may have no headers, and then starts with a blank line. */
function readPart(part: string, depth: number): Entity | null {
  if (part.startsWith('\n')) return { headers: new Map(), headLines: 1, body: part.slice(1), depth };
  return readEntity(part, depth);
}

function decodeBody({ headers, body }: Entity): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const charset = /\bcharset="?([\w.:-]{1,40})/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const text = decodeCharset(Buffer.from(decodeTransfer(body, encoding), 'latin1'), charset);
  return text.replace(/\r\n?/g, '\n');
}

/** One character a byte again, without the encoding that carries a body through old servers. */
function decodeTransfer(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('latin1');
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/=[ \t]{0,9}\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The text of bytes; those of a charset that nobody knows are read as UTF-8, as most are. */
function decodeCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(charset).decode(bytes);
  }
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function textOfHtml(html: string): string {
  return htmlToLines(html.replace(DOCUMENT_TAG, ''))
    .map((line) => (line.startsBlock ? '\n' : '') + plainText(line.text))
    .join('\n');
}

/** What stands around the elements that a text may have. */
const DOCUMENT_TAG = /<\/?(?:html|body|!doctype)(?=[\s>])[^<>]{0,2000}>/gi;

/** A date without the name of its zone in brackets: `… -0500 (EST)`. */
function withoutComment(date: string): string {
  return date.replace(/ ?\([^()]{1,40}\)$/, '').trim();
}
