import type { Body, DigestFormat, ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { draftGroups, fillDays, groupByDay } from '../group-by-day.ts';
import { textPlaces } from '../text-places.ts';
import { findItems, itemsContent, rootOf } from './feed-document.ts';
import { readOaiRecord } from './oai-record.ts';

/** Answers by OAI-PMH, the interface by which arXiv and other archives give records to be harvested. */
export const oaiPmh: DigestFormat = {
  name: 'OAI-PMH',
  source: null,
  recognizes: (text) => ROOT.test(rootOf(text)),
  parse: parseAnswer,
};

const ROOT = /^<(?:[\w.-]{1,40}:)?(?:OAI-PMH|ListRecords|GetRecord)[\s>]/i;
const RECORD = /^(?:[\w.-]+:)?record$/i;

function parseAnswer({ path, text, firstLine, header, day }: Body): ParsedBody {
  const spans = findItems(text, RECORD);
  const placeOf = textPlaces(text, path, firstLine);
  const read = spans.map((span, index) => {
    const xml = text.slice(span.start, span.end);
    const place = placeOf(span.start);
    const cut = span.isClosed ? [] : [createIssue('invalid-field', place, 'record', xml, 'a closing tag')];
    return { ...readOaiRecord(xml, place), cut, index, place };
  });
  const listed = read.flatMap(({ entry, ...rest }) => (entry ? { ...rest, entry } : []));
  const groups = groupByDay(fillDays(listed), day);
  const drafts = draftGroups(groups, placeOf(0), (items) =>
    itemsContent(text, spans, groups.length === 1 ? null : items),
  );
  const deleted = read.filter(({ isDeleted }) => isDeleted);
  const source = header.source ?? (ARXIV.test(text) ? 'arXiv' : undefined);
  const answer = answerIssues(text, spans.length > 0, placeOf);
  const isEmpty = read.length === 0 && answer.length > 0;
  return {
    drafts: isEmpty ? [] : drafts,
    issues: [
      ...answer,
      ...drafts.flatMap(({ date, place }) =>
        date === null ? [] : createIssue('inferred-day', place, date, 'from the dates of its records'),
      ),
      ...read.flatMap(({ cut, issues }) => [...cut, ...issues]),
      ...deleted.slice(0, 1).map(({ place }) => createIssue('deleted-records', place, String(deleted.length))),
    ],
    ...(source !== undefined && { header: { source } }),
  };
}

const ARXIV = /<(?:[\w.-]{1,40}:)?identifier>\s{0,100}oai:arXiv\.org:/i;
const ERROR = /<(?:[\w.-]{1,40}:)?error\s[^<>]{0,200}?code\s?=\s?["'](\w{1,60})["'][^<>]{0,200}>([^<]{0,2000})/i;
const TOKEN = /<(?:[\w.-]{1,40}:)?resumptionToken(?:\s[^<>]{0,300})?>\s{0,100}[^<\s]/i;

/** What an answer without records says instead, and whether it is a part of a list. */
function answerIssues(text: string, hasRecords: boolean, placeOf: (offset: number) => Place): Issue[] {
  const token = TOKEN.exec(text);
  if (hasRecords) return token ? [createIssue('incomplete-list', placeOf(token.index))] : [];
  const error = ERROR.exec(text);
  const [, code = '', message = ''] = error ?? [];
  if (code === 'noRecordsMatch') return [createIssue('empty-digest', placeOf(error?.index ?? 0))];
  if (error) return [createIssue('error-answer', placeOf(error.index), `${code}: ${message}`)];
  const isOther = /<(?:[\w.-]{1,40}:)?(?:Identify|ListIdentifiers|ListSets|ListMetadataFormats)[\s>]/i.test(text);
  const reason = 'it is an answer of OAI-PMH without records; ask for `ListRecords`';
  return isOther ? [createIssue('unknown-format', placeOf(0), reason)] : [];
}
