import { parsePaperId } from '../../paper-id.ts';
import type { EntryDraft } from '../format.ts';
import { DaySchema, LinkSchema, type LinkKind } from '../schema.ts';
import { authorFacts, readAuthorList } from './author-names.ts';
import { decodeEntities } from './json/inline-markup.ts';
import { doiAddress } from './doi.ts';
import { writtenDay } from './written-day.ts';

/** What a value says about its paper, or what was expected in its place. */
export type Reading =
  | { readonly facts: Partial<EntryDraft> }
  | {
      readonly expected: string;
      /** Whether other programs use the label for something that Daybook does not show. */
      readonly isForeign?: boolean;
    };

/** Reads a value that is not empty. */
export type ReadValue = (value: string) => Reading;

export function readArxivId(value: string): Reading {
  const arxivId = parsePaperId(value);
  return arxivId === null ? { expected: 'an arXiv id such as `2409.04828`' } : { facts: { arxivId } };
}

/** A link to arXiv or Hugging Face is the paper's id; a number only counts the papers of a list. */
export function readAddress(value: string): Reading {
  if (/^\d+$/.test(value)) return { expected: 'an http or https URL', isForeign: true };
  const arxivId = parsePaperId(value);
  return arxivId === null ? readLink('other', value) : { facts: { arxivId } };
}

export function readDoi(value: string): Reading {
  const doi = value.replace(/^doi:\s*/i, '');
  if (!/^(?:https?:|10\.\d{4,}\/)/i.test(doi)) return { expected: 'a DOI such as `10.1000/182`' };
  return readAddress(doiAddress(doi));
}

/** Names, or how many there are. */
export function readAuthors(value: string): Reading {
  if (/^\d+$/.test(value)) return readCount('authorCount', value);
  const facts = authorFacts(readAuthorList(value));
  return facts.authors === null ? { expected: 'names' } : { facts };
}

export function readOrganization(value: string): Reading {
  return { facts: { organization: { name: decodeEntities(value), handle: null } } };
}

export function readPublished(value: string): Reading {
  const day = writtenDay(value) ?? value;
  return DaySchema.safeParse(day).success ? { facts: { publishedOn: day } } : { expected: 'a day as `YYYY-MM-DD`' };
}

/** A number counts comments; anything else is the authors' own remark, as on arXiv: `12 pages, 3 figures`. */
export function readComments(value: string): Reading {
  if (/^\d/.test(value) && !/\D{2}/.test(value)) return readCount('comments', value);
  return { facts: { remark: value } };
}

export function readUpvotes(value: string): Reading {
  return readCount('upvotes', value);
}

/** Categories by their codes, also as arXiv's pages list them: `Machine Learning (cs.LG); …`. */
export function readCategories(value: string): Reading {
  const codes = Array.from(value.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g), ([, code = '']) => code);
  const categories = codes.length > 0 ? codes : splitList(value, /\s+/);
  return categories.length === 0 ? { expected: 'names' } : { facts: { categories } };
}

export function readKeywords(value: string): Reading {
  const keywords = splitList(value);
  return keywords.length === 0 ? { expected: 'names' } : { facts: { keywords } };
}

export function readWithdrawn(value: string): Reading {
  if (!/^(?:yes|no)$/i.test(value)) return { expected: '`yes` or `no`' };
  return { facts: { claimsWithdrawal: /^yes$/i.test(value) } };
}

export function linkReader(kind: LinkKind): ReadValue {
  return (value) => readLink(kind, value);
}

export function ignoreValue(): Reading {
  return { facts: {} };
}

function readLink(kind: LinkKind, url: string): Reading {
  const link = LinkSchema.safeParse({ kind, url });
  return link.success ? { facts: { links: [link.data] } } : { expected: 'an http or https URL' };
}

/** A whole number, its thousands separated or not. */
function readCount(name: 'authorCount' | 'comments' | 'upvotes', value: string): Reading {
  const digits = value.replace(/(\d)[,\u202f](?=\d{3})/g, '$1');
  return /^\d{1,9}$/.test(digits) ? { facts: { [name]: Number(digits) } } : { expected: 'a whole number' };
}

/** Items separated by `;`, or by `,` where there is none, or by `otherwise` where there is neither. */
function splitList(list: string, otherwise: RegExp | string = ','): string[] {
  const separator = [';', ','].find((mark) => list.includes(mark)) ?? otherwise;
  return list
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}
