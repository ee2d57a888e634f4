import { resolverAddress } from '../../../external-id.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { factOf, type FactName } from '../fact-labels.ts';
import { givenFirst } from '../separate-names.ts';
import { hasTitle, isRecord, type JsonRecord } from './json-values.ts';

/** How one service writes what it knows of a paper. */
interface Service {
  fits(record: JsonRecord): boolean;
  /** Its record under the names that rows of arXiv have; fields without a meaning for readers are left out. */
  toRow(record: JsonRecord): JsonRecord;
  /** Whether it gives no texts, so that none is missing. */
  readonly lacksTexts?: true;
}

/** Whether a record is one of a service whose fields have names and values of their own. */
export function isServiceRecord(record: JsonRecord): boolean {
  return SERVICES.some(({ fits }) => fits(record));
}

/** The record of a service as a row of arXiv; any other record as it is. */
export function plainRow(record: JsonRecord): JsonRecord {
  return SERVICES.find(({ fits }) => fits(record))?.toRow(record) ?? record;
}

/** Whether a record is of a service that gives no texts. */
export function mayLackText(record: JsonRecord): boolean {
  return SERVICES.find(({ fits }) => fits(record))?.lacksTexts ?? false;
}

/** A note of OpenReview that is no reply: its fields stand in `content`, since 2023 each in an object with its `value`. */
const openReview: Service = {
  fits: ({ content, id, forum = id }) =>
    isRecord(content) && typeof id === 'string' && forum === id && typeof valueOf(content['title']) === 'string',
  toRow: ({ id, content, pdate, odate, cdate, tcdate }) => {
    const fields = Object.entries(isRecord(content) ? content : {}).map(
      ([key, field]) => [key, valueOf(field)] as const,
    );
    const { TLDR, 'one-sentence_summary': sentence, 'TL;DR': tldr, ...own } = Object.fromEntries(fields) as JsonRecord;
    return {
      ...without(own, OPENREVIEW_SILENT),
      url: `https://openreview.net/forum?id=${String(id)}`,
      published: pdate ?? odate ?? cdate ?? tcdate,
      ...(typeof own['code'] === 'string' && !/^https?:/.test(own['code']) && { code: null }),
      summary_en: TLDR ?? sentence ?? tldr,
    };
  },
};

/** What forms of submission ask beside the paper. */
const OPENREVIEW_SILENT =
  /^(?:authorids|pdf|paperhash|_bibtex|_license|venueid|html|resubmission|student_author)$|^(?:supplementary|submission|reciprocal|previous)|ethics|agreement|policy|confirmation|guidelines|reviewer|certif|anonym|subject_area|primary_area|financial/i;

/** A paper of Semantic Scholar's graph, alone or as that which cites or is cited. */
const semanticScholar: Service = {
  fits: (record) => {
    const paper = paperWithin(record);
    return SCHOLAR_ID.test(String(paper['paperId'])) || ('externalIds' in paper && 'title' in paper);
  },
  toRow: (record) => {
    const { publicationDate, tldr, ...own } = paperWithin(record);
    return {
      ...without(own, SCHOLAR_SILENT),
      published: publicationDate,
      summary_en: isRecord(tldr) ? tldr['text'] : tldr,
      summary_by: 'Semantic Scholar',
    };
  },
};

const SCHOLAR_ID = /^[\da-f]{40}$/;
const SCHOLAR_SILENT =
  /^(?:corpusId|year|.*Count|isOpenAccess|.*fieldsOfStudy|publicationTypes|publicationVenue|journal|citationStyles|embedding|matchScore|citations|references|contexts.*|intents|isInfluential)$/i;

function paperWithin(record: JsonRecord): JsonRecord {
  return ['citingPaper', 'citedPaper'].map((key) => record[key]).find(isRecord) ?? record;
}

/** A paper of Papers with Code. */
const papersWithCode: Service = {
  fits: (record) => 'url_abs' in record && 'url_pdf' in record,
  toRow: ({ arxiv_id, url_abs, url_pdf, tasks, ...own }) => ({
    ...without(own, CODE_SILENT),
    id: arxiv_id,
    url: [url_abs, url_pdf].filter((url) => typeof url === 'string'),
    keywords: Array.isArray(tasks) ? tasks.flatMap(nameIn) : tasks,
  }),
};

const CODE_SILENT =
  /^(?:id|paper_url|nips_id|openreview_id|short_abstract|conference.*|reproduces_paper|methods|author_list)$/;

/** A link of Papers with Code between a paper and code, be it the authors' or another's. */
const linkToCode: Service = {
  fits: (record) => 'repo_url' in record && 'paper_title' in record,
  toRow: ({ paper_title, paper_arxiv_id, paper_url_abs, paper_url_pdf, repo_url, is_official }) => ({
    title: paper_title,
    id: paper_arxiv_id,
    url: [paper_url_abs, paper_url_pdf, is_official === false ? repo_url : null].filter(
      (url) => typeof url === 'string',
    ),
    ...(is_official !== false && { code: repo_url }),
  }),
  lacksTexts: true,
};

/** A preprint of bioRxiv or medRxiv, or one that a journal published. A date is that of a version. */
const bioRxiv: Service = {
  fits: (record) =>
    'biorxiv_doi' in record ||
    ('doi' in record && ('jatsxml' in record || /^(?:bio|med)rxiv$/i.test(String(record['server'])))),
  toRow: (record) => {
    const bare = Object.fromEntries(
      Object.entries(record).map(([key, value]) => [key.replace(/^preprint_/, ''), value]),
    );
    const {
      authors,
      date,
      version,
      published,
      published_doi = published,
      biorxiv_doi,
      doi = biorxiv_doi,
      ...own
    } = bare;
    const journal = typeof published_doi === 'string' && /^10\.\d/.test(published_doi) ? published_doi : null;
    const isFirst = version === undefined || String(version) === '1';
    return {
      ...without(own, PREPRINT_SILENT),
      doi,
      authors: typeof authors === 'string' ? authors.split(';').map(givenFirst).filter(Boolean) : authors,
      published: isFirst ? date : null,
      url: journal === null ? null : resolverAddress(journal),
    };
  },
};

const PREPRINT_SILENT = /^(?:author_corresponding.*|license|type|jatsxml|funder|server|platform|published_.*)$/;

/** A work of OpenAlex, which gives abstracts as the places of their words. */
const openAlex: Service = {
  fits: (record) => 'authorships' in record && 'title' in record,
  toRow: ({ id, title, doi, ids, authorships, publication_date, abstract_inverted_index, ...own }) => ({
    id,
    title,
    doi,
    ids,
    authors: authorships,
    published: publication_date,
    abstract: textOfPlaces(abstract_inverted_index),
    best_oa_location: own['best_oa_location'],
    primary_location: own['primary_location'],
  }),
};

/** A publication of DBLP, which ends every title with a dot and knows only years. */
const dblp: Service = {
  fits: (record) =>
    typeof record['title'] === 'string' &&
    ('ee' in record || (isRecord(record['authors']) && 'author' in record['authors'])),
  toRow: ({ title, authors, ee, url, ...own }) => ({
    ...without(own, DBLP_SILENT),
    title: typeof title === 'string' ? title.replace(/\.$/, '') : title,
    authors: isRecord(authors) && 'author' in authors ? [authors['author']].flat() : authors,
    url: [ee, url].flat().filter((each) => typeof each === 'string'),
  }),
  lacksTexts: true,
};

const DBLP_SILENT = /^(?:access|isbn|key|mdate|number|pages|publisher|publtype|stream|type|venue|volume|year)$/;

/** A record with its id outside of the object that holds all else: `{ arxiv: { id }, metadata: { title } }`. */
const idBeside: Service = {
  fits: (record) => !isRecord(record['paper']) && !hasTitle(record) && besideId(record) !== null,
  toRow: (record) => {
    const { key, id, idKey } = besideId(record) ?? { key: '', id: null, idKey: '' };
    const { [key]: inner, [idKey]: _, ...outer } = record;
    return { ...outer, ...(isRecord(inner) ? inner : {}), id };
  },
};

/** The key of the one object that has a title, and an arXiv id beside it. */
function besideId(record: JsonRecord): { readonly key: string; readonly id: string; readonly idKey: string } | null {
  const entries = Object.entries(record);
  const [titled, ...others] = entries.filter(([, value]) => isRecord(value) && hasTitle(value));
  if (!titled || others.length > 0 || entries.some(([, value]) => Array.isArray(value) && value.some(isRecord)))
    return null;
  const ids = entries.flatMap(([key, value]) => {
    const id = ID_FACTS.has(factOf(key)) ? (isRecord(value) ? value['id'] : value) : null;
    return typeof id === 'string' && parsePaperId(id) !== null ? [{ key: titled[0], id, idKey: key }] : [];
  });
  return ids[0] ?? null;
}

const ID_FACTS: ReadonlySet<FactName | null> = new Set<FactName>(['arxiv', 'id', 'link']);

/** The text of which an index says at which places each word stands; null where a value is no such index. */
function textOfPlaces(index: unknown): string | null {
  if (!isRecord(index)) return null;
  const words = Object.entries(index).flatMap(([word, places]) =>
    Array.isArray(places) ? places.map((place) => [Number(place), word] as const) : [],
  );
  const text = words.toSorted(([a], [b]) => a - b).map(([, word]) => word);
  return text.length === 0 ? null : text.join(' ');
}

const SERVICES: readonly Service[] = [
  openReview,
  semanticScholar,
  papersWithCode,
  linkToCode,
  bioRxiv,
  openAlex,
  dblp,
  idBeside,
];

/** The value in an object that holds it alone, or the value itself. */
function valueOf(field: unknown): unknown {
  return isRecord(field) && 'value' in field ? field['value'] : field;
}

function nameIn(value: unknown): string[] {
  const name = isRecord(value) ? value['name'] : value;
  return typeof name === 'string' ? [name] : [];
}

function without(record: JsonRecord, keys: RegExp): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.test(key)));
}
