import type { SearchDocument } from './document.ts';

/** A search server: how it is told of its fields, and what its bulk import takes. */
export interface SearchServer {
  /** The file of the fields: the body of the request that makes the index or collection. */
  readonly fieldsFile: string;
  readonly fields: object;
  /** How the files of documents end. */
  readonly extension: string;
  /** The lines of a document, each with its line break. */
  readonly toLines: (document: SearchDocument) => string;
}

/** The name of index and collection. */
const NAME = 'papers';

type Kind = 'text' | 'texts' | 'word' | 'words' | 'number' | 'flag' | 'day' | 'days';

/** What each field of a document holds. */
const KINDS: Readonly<Record<Exclude<keyof SearchDocument, 'id'>, Kind>> = {
  paper_id: 'word',
  url: 'word',
  title: 'text',
  abstract: 'text',
  summaries: 'texts',
  authors: 'texts',
  organization: 'word',
  topics: 'words',
  keywords: 'words',
  categories: 'words',
  remark: 'text',
  language: 'word',
  has_code: 'flag',
  withdrawn: 'flag',
  comments: 'number',
  upvotes: 'number',
  published: 'day',
  digests: 'days',
  first_digest: 'day',
};

/** The fields that every document has. */
const ALWAYS: readonly string[] = ['paper_id', 'url', 'title', 'has_code', 'withdrawn', 'digests', 'first_digest'];

/** What is searched with words, English ones by their stems, and Chinese, Japanese and Korean ones in pairs of characters. */
const TEXT = { type: 'text', analyzer: 'english', fields: { cjk: { type: 'text', analyzer: 'cjk' } } };
const DAY = { type: 'date', format: 'epoch_second' };

const OPENSEARCH_TYPES: Readonly<Record<Kind, object>> = {
  text: TEXT,
  texts: TEXT,
  word: { type: 'keyword' },
  words: { type: 'keyword' },
  number: { type: 'integer' },
  flag: { type: 'boolean' },
  day: DAY,
  days: DAY,
};

const TYPESENSE_TYPES: Readonly<Record<Kind, object>> = {
  text: { type: 'string' },
  texts: { type: 'string[]' },
  word: { type: 'string', facet: true },
  words: { type: 'string[]', facet: true },
  number: { type: 'int32' },
  flag: { type: 'bool', facet: true },
  day: { type: 'int64' },
  days: { type: 'int64[]' },
};

/** The search servers that an export is for, by the name of its folder. */
export const SEARCH_SERVERS: Readonly<Record<'opensearch' | 'typesense', SearchServer>> = {
  /** https://docs.opensearch.org/latest/api-reference/document-apis/bulk/ */
  opensearch: {
    fieldsFile: 'index.json',
    fields: { mappings: { dynamic: 'strict', properties: mapKinds((kind) => OPENSEARCH_TYPES[kind]) } },
    extension: 'ndjson',
    toLines: ({ id, ...document }) =>
      `${JSON.stringify({ index: { _index: NAME, _id: id } })}\n${JSON.stringify(document)}\n`,
  },
  /** https://typesense.org/docs/latest/api/documents.html#index-multiple-documents */
  typesense: {
    fieldsFile: 'collection.json',
    fields: {
      name: NAME,
      fields: Object.entries(KINDS).map(([name, kind]) => ({
        name,
        ...TYPESENSE_TYPES[kind],
        ...(!ALWAYS.includes(name) && { optional: true }),
      })),
      default_sorting_field: 'first_digest',
    },
    extension: 'jsonl',
    toLines: (document) => `${JSON.stringify(document)}\n`,
  },
};

function mapKinds(typeOf: (kind: Kind) => object): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, typeOf(kind)]));
}
