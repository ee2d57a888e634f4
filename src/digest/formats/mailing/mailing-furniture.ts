import type { Line } from '../../../source/lines.ts';
import { isRule } from './mailing-lines.ts';

/** The lines outside of papers that neither mails nor arXiv's mailings have there. */
export function unknownOutside(lines: readonly Line[]): Line[] {
  let isFurniture = false;
  return lines.filter(({ text, startsBlock }) => {
    if (isRule(text) || startsBlock) isFurniture = false;
    if (STARTS_FURNITURE.test(text)) isFurniture = true;
    return !isFurniture && !isRule(text) && !FURNITURE.test(text);
  });
}

/** The first header of a mail, or what stands above the names of archives: the lines up to a blank one belong to it. */
const STARTS_FURNITURE =
  /^(?:From \S{1,100}@|Submissions to:|(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|(?:Content|X|List|ARC|DKIM)-[\w-]{1,40}) ?:)/i;

const FURNITURE =
  /^(?:Send any comments regarding submissions|Archives at https?:|To unsubscribe,|For subscribe options|received from |Begin forwarded message:$|-{2,}[ \w]{1,60}-{2,}$|On .{1,200} wrote:$|\\\\(?: ?\(|$)|\d{1,6}kb\)$|>+$)/;
