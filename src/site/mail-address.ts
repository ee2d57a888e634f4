import { domainToASCII } from 'node:url';

/** An e-mail address and the name before it. */
export interface Mailbox {
  /** Empty where there is none. */
  readonly name: string;
  readonly address: string;
}

/**
 * Whether a text is one e-mail address, as people have them: without quotes, comments and addresses of machines.
 * @example isMailAddress('ada@example.org') //=> true
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), domainToASCII(text.slice(at + 1))];
  return (
    at > 0 &&
    text.length <= LONGEST_ADDRESS &&
    local.length <= LONGEST_LOCAL_PART &&
    local.split('.').every((part) => LOCAL_WORD.test(part)) &&
    domain.includes('.') &&
    domain.split('.').every((label) => DOMAIN_LABEL.test(label))
  );
}

/**
 * What is the same for two spellings of an address: domains ignore case.
 * @example addressKey('Ada@EXAMPLE.org') //=> 'Ada@example.org'
 */
export function addressKey(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

/** Whether a text is an address, with or without a name: `Ada Byron <ada@example.org>`. */
export function isMailbox(text: string): boolean {
  return isMailAddress(parseMailbox(text).address);
}

/**
 * Takes a sender apart.
 * @example parseMailbox('Ada Byron <ada@example.org>') //=> { name: 'Ada Byron', address: 'ada@example.org' }
 */
export function parseMailbox(text: string): Mailbox {
  const start = text.lastIndexOf('<');
  if (start === -1 || !text.trimEnd().endsWith('>')) return { name: '', address: text.trim() };
  return {
    name: text.slice(0, start).trim(),
    address: text
      .slice(start + 1)
      .trim()
      .slice(0, -1),
  };
}

/** RFC 5321: the path of 256 characters holds two brackets. */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
/** A part of what stands before the `@`, of ASCII or any other script. */
const LOCAL_WORD = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u;
const DOMAIN_LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
