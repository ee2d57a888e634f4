import type { CitedPaper } from './citation.ts';

/**
 * What the page of a paper says of it as linked data (https://schema.org/ScholarlyArticle). Every page pays for each word here,
 * so people are given by their names and ids by their schemes, as https://schema.org/docs/datamodel.html allows; the address of
 * the page is its canonical one.
 */
export interface ScholarlyArticle {
  readonly '@type': 'ScholarlyArticle';
  readonly name: string;
  /** The names of people, or who stands in for them. */
  readonly author?: readonly string[] | { readonly '@type': 'Organization'; readonly name: string };
  readonly datePublished?: string;
  /** `arXiv:…`, `doi:…`. */
  readonly identifier?: readonly string[];
  readonly sameAs?: string;
}

/** A paper as linked data: what is unknown is left out. */
export function toScholarlyArticle({
  title,
  authors,
  organization,
  date,
  arxivId,
  doi,
  url,
}: CitedPaper): ScholarlyArticle {
  const identifier = Object.entries({ arXiv: arxivId, doi }).flatMap(([scheme, id]) =>
    id === null ? [] : `${scheme}:${id}`,
  );
  return {
    '@type': 'ScholarlyArticle',
    name: title,
    ...(authors.length > 0
      ? { author: authors }
      : organization !== null && { author: { '@type': 'Organization', name: organization } }),
    ...(date !== null && { datePublished: date }),
    ...(identifier.length > 0 && { identifier }),
    ...(url !== null && { sameAs: url }),
  };
}

/**
 * The paper that linked data describe.
 * @param rest what linked data cannot say
 */
export function fromScholarlyArticle(
  { name, author = [], datePublished, identifier = [], sameAs }: ScholarlyArticle,
  rest: Pick<CitedPaper, 'key' | 'areAll'>,
): CitedPaper {
  const idOf = (scheme: string): string | null =>
    identifier.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1) ?? null;
  return {
    ...rest,
    title: name,
    ...('name' in author ? { authors: [], organization: author.name } : { authors: author, organization: null }),
    date: datePublished ?? null,
    arxivId: idOf('arXiv'),
    doi: idOf('doi'),
    url: sameAs ?? null,
  };
}
