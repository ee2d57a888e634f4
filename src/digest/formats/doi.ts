/**
 * The address that a DOI leads to.
 * @example doiAddress('10.1000/182') //=> 'https://doi.org/10.1000/182'
 */
export function doiAddress(doi: string): string {
  return doi.replace(/^(?!https?:)/, 'https://doi.org/');
}
