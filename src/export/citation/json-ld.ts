import type { CitedPaper } from './citation.ts';

/** What the page of a paper says of it as linked data (https://schema.org/ScholarlyArticle). */
export interface ScholarlyArticle {
  readonly '@type': 'ScholarlyArticle';
  /** The address of its page. */
  readonly url: string;
  readonly name: string;
  readonly author?: readonly { readonly '@type': 'Person' | 'Organization'; readonly name: string }[];
  readonly datePublished?: string;
  readonly identifier: readonly {
    readonly '@type': 'PropertyValue';
    readonly propertyID: string;
    readonly value: string;
  }[];
  readonly sameAs?: string;
}

/** A paper as linked data: what is unknown is left out. */
export function toScholarlyArticle(paper: CitedPaper, pageUrl: string): ScholarlyArticle {
  const { key, title, authors, organization, date, arxivId, doi, url } = paper;
  const people = authors.map((name) => ({ '@type': 'Person' as const, name }));
  const author =
    people.length > 0
      ? people
      : organization === null
        ? []
        : [{ '@type': 'Organization' as const, name: organization }];
  const identifiers = Object.entries({ key, arXiv: arxivId, DOI: doi });
  return {
    '@type': 'ScholarlyArticle',
    url: pageUrl,
    name: title,
    ...(author.length > 0 && { author }),
    ...(date !== null && { datePublished: date }),
    identifier: identifiers.flatMap(([propertyID, value]) =>
      value === null ? [] : [{ '@type': 'PropertyValue' as const, propertyID, value }],
    ),
    ...(url !== null && { sameAs: url }),
  };
}

/**
 * The paper that linked data describe.
 * @param areAll whether its authors are all of them, which linked data cannot say
 */
export function fromScholarlyArticle(article: ScholarlyArticle, areAll: boolean): CitedPaper {
  const { name, author = [], datePublished = null, identifier, sameAs = null } = article;
  const namesOf = (type: string): string[] => author.flatMap((each) => (each['@type'] === type ? [each.name] : []));
  const valueOf = (id: string): string | null => identifier.find(({ propertyID }) => propertyID === id)?.value ?? null;
  return {
    key: valueOf('key') ?? '',
    title: name,
    authors: namesOf('Person'),
    areAll,
    organization: namesOf('Organization')[0] ?? null,
    date: datePublished,
    arxivId: valueOf('arXiv'),
    doi: valueOf('DOI'),
    url: sameAs,
  };
}
