import { parsePaperId } from '../../../paper-id.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import type { EntryDraft } from '../../format.ts';
import { authorFacts, readAuthorList, readSeparateNames, type AuthorList } from '../author-names.ts';
import { arxivForm } from '../json/arxiv-rows.ts';
import type { JsonRecord } from '../json/json-values.ts';
import { remarkIn } from '../notes.ts';
import { givenFirst } from '../separate-names.ts';
import { writtenDay } from '../written-day.ts';
import { readElement, textsOf, type XmlElement } from './xml-elements.ts';

/** A record of an answer by OAI-PMH. */
export interface OaiRecord {
  /** Null for a deleted one, and for one without a title. */
  readonly entry: EntryDraft | null;
  /** The day on which the service listed it, or changed it last. */
  readonly listedOn: string | null;
  readonly isDeleted: boolean;
  readonly issues: readonly Issue[];
}

/** Reads a record in any of the forms in which arXiv gives them: `arXiv`, `arXivRaw` and `oai_dc`. */
export function readOaiRecord(xml: string, place: Place): OaiRecord {
  const parts = new Map(readElement(xml)?.children.map((part) => [part.name, part]));
  const header = parts.get('header') ?? NOTHING;
  const listedOn = writtenDay(textsOf(header, 'datestamp')[0] ?? '');
  if (DELETED.test(header.tag)) return { entry: null, listedOn, isDeleted: true, issues: [] };
  const metadata = parts.get('metadata')?.children[0] ?? NOTHING;
  const { fields, authors } = (FORMS.get(metadata.name) ?? readArxiv)(metadata);
  const [identifier] = textsOf(header, 'identifier').filter((id) => parsePaperId(id) !== null);
  const row = { ...(identifier !== undefined && { id: identifier }), ...fields };
  const { entry, problems } = arxivForm.read(row, place);
  const issues = problems.map(({ path, found, expected }) =>
    createIssue('invalid-field', place, path.join('.'), found, expected),
  );
  if (!entry) issues.push(createIssue('invalid-record', place, 'found no title'));
  return { entry: entry && { ...entry, ...authorFacts(authors) }, listedOn, isDeleted: false, issues };
}

const NOTHING: XmlElement = { name: '', tag: '', children: [], text: '' };
const DELETED = /\sstatus\s?=\s?["']deleted["']/i;

/** What a record says of a paper: its fields as rows of arXiv have them, and its authors. */
interface RecordFacts {
  readonly fields: JsonRecord;
  readonly authors: AuthorList;
}

const FORMS: ReadonlyMap<string, (metadata: XmlElement) => RecordFacts> = new Map([
  ['arxivraw', readArxivRaw],
  ['dc', readDublinCore],
]);

/** Each author with parts of the name. */
function readArxiv(metadata: XmlElement): RecordFacts {
  const people = metadata.children.find(({ name }) => name === 'authors')?.children ?? [];
  const names = people.map((person) =>
    ['forenames', 'keyname', 'suffix'].flatMap((part) => textsOf(person, part)).join(' '),
  );
  const [created] = textsOf(metadata, 'created');
  return {
    fields: { ...sharedFields(metadata), published: created },
    authors: readSeparateNames(names.filter(Boolean)),
  };
}

/** All authors in one text, and a date for each version. */
function readArxivRaw(metadata: XmlElement): RecordFacts {
  const [authors = ''] = textsOf(metadata, 'authors');
  const [first = NOTHING] = metadata.children.filter(({ name }) => name === 'version');
  const [published] = textsOf(first, 'date');
  return {
    fields: { ...sharedFields(metadata), published },
    authors: readAuthorList(authors, { commasSeparate: true }),
  };
}

function sharedFields(metadata: XmlElement): JsonRecord {
  const names = ['id', 'title', 'abstract', 'categories', 'comments', 'doi'];
  return Object.fromEntries(names.map((name) => [name, textsOf(metadata, name)[0]]));
}

/** Dublin Core: several descriptions, of which one is the abstract, and names with the family name first. */
function readDublinCore(metadata: XmlElement): RecordFacts {
  const descriptions = textsOf(metadata, 'description');
  const remark = remarkIn(descriptions);
  const identifiers = textsOf(metadata, 'identifier');
  return {
    fields: {
      title: textsOf(metadata, 'title')[0],
      abstract: descriptions.find((text) => remarkIn([text]) === null),
      published: textsOf(metadata, 'date')[0],
      comments: remark,
      keywords: textsOf(metadata, 'subject'),
      url: identifiers.filter((id) => /^https?:/.test(id)),
      doi: identifiers.find((id) => /^doi:/i.test(id))?.slice('doi:'.length),
    },
    authors: readSeparateNames(textsOf(metadata, 'creator').map(givenFirst)),
  };
}
