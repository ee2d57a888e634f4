import { z } from 'zod';
import { readFields } from '../../../source/fields.ts';
import { blankEntry } from '../../format.ts';
import type { Place } from '../../../source/issues.ts';
import {
  HUGGING_FACE_MACHINE,
  WrittenArxivIdSchema,
  type Link,
  type Organization,
  type Summary,
} from '../../schema.ts';
import type { ReadRecord } from './json-records.ts';
import {
  AuthorSchema,
  CountSchema,
  isRecord,
  listOfNames,
  MarkupSchema,
  TextSchema,
  TitleSchema,
  UrlSchema,
  type JsonRecord,
} from './json-values.ts';
import { decodeEntities } from './inline-markup.ts';
import { authorFacts, readSeparateNames } from '../author-names.ts';
import { utcDay, writtenDay } from '../written-day.ts';

/**
 * Reads one item of a Hugging Face answer: `{ paper: {…}, … }`, or the flat paper.
 * Fields of the inner paper win over the outer ones, of which `publishedAt` is another thing; texts are unwrapped.
 */
export function readRecord(record: JsonRecord, place: Omit<Place, 'path'>): ReadRecord {
  const { paper } = record;
  const item: JsonRecord = isRecord(paper) ? flatten(record, paper) : record;
  const { fields, problems } = readFields(PaperRecordSchema, item);
  const { title } = fields;
  const listedOn = fields.submittedOnDailyAt ?? oldListing(isRecord(paper) ? fields.listedAt : undefined);
  if (title === undefined) return { entry: null, listedOn, problems };
  const entry = {
    ...blankEntry(place),
    title,
    arxivId: fields.id ?? null,
    text: fields.summary ?? null,
    summary: fields.ai_summary === undefined ? null : machineSummary(fields.ai_summary),
    ...authorFacts(readSeparateNames(fields.authors ?? [])),
    organization: fields.organization === undefined ? null : organizationOf(fields.organization),
    publishedOn: fields.publishedAt ?? null,
    keywords: fields.ai_keywords ?? null,
    links: linksOf(fields),
    claimsWithdrawal: item['withdrawnAt'] != null,
    comments: fields.numComments ?? null,
    upvotes: fields.upvotes ?? null,
  };
  return { entry, listedOn, problems };
}

function flatten(record: JsonRecord, paper: JsonRecord) {
  const known = Object.entries(paper).filter(([, value]) => value !== null && value !== '');
  return {
    ...record,
    publishedAt: undefined,
    ...Object.fromEntries(known),
    listedAt: record['publishedAt'],
  };
}

/** Until this day the outer `publishedAt` was the moment of listing; since then it is the paper's own. */
const OUTER_DATE_CHANGED = '2025-03-01';

const MomentSchema = z
  .union([z.string(), z.number()], 'a moment such as `2025-11-04T18:00:18.000Z`')
  .refine((moment) => dayOfMoment(moment) !== null, 'a moment such as `2025-11-04T18:00:18.000Z`')
  .transform((moment) => dayOfMoment(moment) ?? '');

function dayOfMoment(moment: string | number): string | null {
  return typeof moment === 'number' ? writtenDay(String(moment)) : utcDay(moment);
}

const OrganizationRecordSchema = z.object({ name: z.string().min(1), fullname: z.string().nullish() });

const PaperRecordSchema = z.object({
  id: WrittenArxivIdSchema,
  title: TitleSchema,
  summary: MarkupSchema.pipe(TextSchema),
  authors: listOfNames(AuthorSchema),
  publishedAt: MomentSchema,
  listedAt: MomentSchema,
  submittedOnDailyAt: MomentSchema,
  upvotes: CountSchema,
  numComments: CountSchema,
  ai_summary: MarkupSchema.pipe(TextSchema),
  ai_keywords: z.array(z.string()).transform((keywords) => keywords.map((keyword) => keyword.trim()).filter(Boolean)),
  githubRepo: UrlSchema,
  projectPage: UrlSchema,
  mediaUrls: z.array(UrlSchema),
  organization: OrganizationRecordSchema,
});

type PaperRecord = Partial<z.infer<typeof PaperRecordSchema>>;

function oldListing(listedAt: string | undefined): string | null {
  return listedAt !== undefined && listedAt < OUTER_DATE_CHANGED ? listedAt : null;
}

function machineSummary(text: string): Summary {
  return { text, by: HUGGING_FACE_MACHINE, language: 'en' };
}

function organizationOf({ name, fullname }: z.infer<typeof OrganizationRecordSchema>): Organization {
  return { name: decodeEntities(fullname || name), handle: name };
}

function linksOf({ githubRepo, projectPage, mediaUrls }: PaperRecord): Link[] {
  return [
    ...(githubRepo === undefined ? [] : [{ kind: 'code' as const, url: githubRepo }]),
    ...(projectPage === undefined ? [] : [{ kind: 'project' as const, url: projectPage }]),
    ...(mediaUrls ?? []).map((url) => ({ kind: 'media' as const, url })),
  ];
}
