import { z } from 'zod';
import { strictFields } from '../../source/strict-fields.ts';
import { isMailAddress } from '../mail-address.ts';

/** A link in the masthead or the footer. */
export const SiteLinkSchema = strictFields({
  /** Default, for a page of `pages/`: its title. */
  label: z.string().trim().min(1).optional(),
  /** A path of this site without the base, an https address, or `mailto:` and an address. */
  href: z.string().refine(isTarget, 'a path such as `/archive/`, or an address such as `https://example.org/`'),
});

export type SiteLink = z.infer<typeof SiteLinkSchema>;

/** Whether a target is a path of this site. */
export function isOwnPath(target: string): boolean {
  return target.startsWith('/');
}

/**
 * The page or file that a target names.
 * @example pathOf('/archive/?sort=x#top') //=> '/archive/'
 */
export function pathOf(target: string): string {
  return target.split(/[?#]/, 1)[0] ?? '';
}

function isTarget(target: string): boolean {
  if (isOwnPath(target)) return !/^\/\/|[\s\\]/.test(target) && URL.canParse(target, 'https://site.example');
  const url = URL.parse(target);
  if (url?.protocol === 'mailto:') return isMailAddress(decodeMail(url.pathname));
  return url?.protocol === 'https:' && /^https:\/\//i.test(target);
}

function decodeMail(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
