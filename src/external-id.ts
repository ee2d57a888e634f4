import { originalAddress } from './paper-id.ts';

/**
 * The id that an address gives a paper at OpenReview, the ACL Anthology, bioRxiv or medRxiv, or its DOI; null for any other
 * address. A DOI of a data set or of code is none of a paper.
 * @example parseExternalId('https://openreview.net/pdf?id=aBc') //=> 'openreview:aBc'
 * @example parseExternalId('https://www.biorxiv.org/content/10.1101/2025.11.03.123456v2.full') //=> 'doi:10.1101/2025.11.03.123456'
 */
export function parseExternalId(address: string): string | null {
  const original = originalAddress(address);
  const forum = OPENREVIEW.exec(original)?.[1];
  if (forum !== undefined) return `openreview:${forum}`;
  const anthology = ANTHOLOGY.exec(original)?.[1];
  if (anthology !== undefined) return `acl:${anthology.toLowerCase()}`;
  const doi = doiOf(original);
  return doi === null ? null : `doi:${doi.toLowerCase()}`;
}

/**
 * The DOI that an address leads to; null where it leads to none of a paper.
 * @example doiOf('https://doi.org/10.1000/182') //=> '10.1000/182'
 */
export function doiOf(address: string): string | null {
  const written = DOI_ADDRESS.exec(address)?.[1];
  if (written === undefined || OTHER_THINGS.test(written)) return null;
  const doi = decodeSigns(written).replace(/[/.,;)]$/, '');
  return doi.startsWith('10.1101/') ? doi.replace(PREPRINT_VERSION, '') : doi;
}

/**
 * The address of the resolver that a DOI leads to, with the signs encoded that no address may have: old DOIs of journals have `<`.
 * @example resolverAddress('10.1000/12<3::A>4') //=> 'https://doi.org/10.1000/12%3C3::A%3E4'
 */
export function resolverAddress(doi: string): string {
  return `https://doi.org/${doi.toWellFormed().replace(/[^!-~]|%(?![0-9a-f]{2})|["#<>?[\\\]^`{|}]/giu, encodeURIComponent)}`;
}

/** The DOI of a paper, by its links; null where none leads to one. */
export function paperDoi(links: readonly { readonly kind: string; readonly url: string }[]): string | null {
  const dois = links.map(({ kind, url }) => (kind === 'other' ? doiOf(url) : null));
  return dois.find((doi) => doi !== null) ?? null;
}

/**
 * The address that an id leads to which stands without one: a DOI, or an id of the ACL Anthology; null for anything else.
 * @example externalAddress('2024.acl-long.1') //=> 'https://aclanthology.org/2024.acl-long.1/'
 */
export function externalAddress(id: string): string | null {
  if (/^https?:/i.test(id)) return parseExternalId(id) === null ? null : id;
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(id)) return resolverAddress(id.replace(/^doi:\s*/i, ''));
  return ANTHOLOGY_ID.test(id) ? `https://aclanthology.org/${id}/` : null;
}

const OPENREVIEW =
  /^https?:\/\/(?:api\d?\.)?openreview\.net\/(?:forum|pdf|attachment|notes)\?(?:[^#]*&)?id=([\w-]{4,40})/i;

const ANTHOLOGY =
  /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology|doi\.org\/10\.18653\/v1|dx\.doi\.org\/10\.18653\/v1)\/(?:papers\/\w\/\w{3}\/)?(\d{4}\.[\w-]+\.\d+|[A-Z]\d\d-\d{4})(?:v\d+)?(?:\.pdf|\/|$|[?#])/i;
const ANTHOLOGY_ID = /^(?:\d{4}\.[a-z][\w-]*\.\d+|[A-Z]\d\d-\d{4})$/;

/** A resolver's address, or one of a publisher that has the DOI in it; the DOI ends before a query. */
const DOI_ADDRESS =
  /^https?:\/\/(?:(?:dx\.)?doi\.org\/|[\w.-]{1,100}\/(?:doi|content|article|chapter)\/(?:abs\/|full\/|pdf\/|epdf\/|pdfdirect\/)?)(10\.\d{4,9}(?:\/|%2f)[^\s?#]+)/i;

function decodeSigns(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Zenodo and figshare, where people keep code and data. */
const OTHER_THINGS = /^10\.(?:5281|6084)\//;

/** What follows the DOI in addresses of bioRxiv and medRxiv: `v2.full.pdf`. */
const PREPRINT_VERSION = /(?:v\d+)?(?:\.(?:full|abstract|pdf|full-text|full\.pdf))?$/;
