import { resolverAddress } from '../../external-id.ts';

/**
 * The address that a DOI leads to, or that stands in its place.
 * @example doiAddress('10.1000/182') //=> 'https://doi.org/10.1000/182'
 */
export function doiAddress(doi: string): string {
  return /^https?:/.test(doi) ? doi : resolverAddress(doi);
}
