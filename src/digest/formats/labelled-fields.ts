import { parsePaperId } from '../../paper-id.ts';
import type { EntryDraft } from '../format.ts';
import { createIssue, type Issue, type Place } from '../../source/issues.ts';
import { readMarkdownField } from './markdown-fields.ts';
import { writtenDay } from './written-day.ts';

/** A value with what it is labelled by, as in `Authors: Ada Byron`. */
export interface LabelledValue {
  readonly label: Label;
  /** The label as it is written, for messages. */
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** What a label says of its value. */
export type Label = 'title' | 'text' | 'abstract' | 'address' | 'furniture' | FieldLabel;

/** A label for a field of one line. */
type FieldLabel =
  LinkLabel | 'arxiv' | 'authors' | 'categories' | 'comments' | 'keywords' | 'organization' | 'published' | 'upvotes';

type LinkLabel = 'code' | 'dataset' | 'demo' | 'model' | 'project';

const LINK_LABELS: ReadonlySet<Label> = new Set(['code', 'dataset', 'demo', 'model', 'project']);

/** Whether a label says what its link leads to. */
export function isLinkLabel(label: Label): boolean {
  return LINK_LABELS.has(label);
}

/**
 * What a label means, in any of the words that programs use for it; null for one that Daybook does not know.
 * @example labelOf('Published date') //=> 'published'
 */
export function labelOf(name: string): Label | null {
  const key = name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return Object.hasOwn(LABELS, key) ? (LABELS[key] ?? null) : null;
}

/** Reads the labelled values of one paper that stand on one line each; texts and titles are the caller's. */
export function readLabelledFields(values: readonly LabelledValue[]): {
  readonly fields: Partial<EntryDraft>;
  readonly issues: readonly Issue[];
} {
  let fields: Partial<EntryDraft> = {};
  const issues: Issue[] = [];
  for (const { label, name, value, place } of values) {
    if (label === 'authors' && ET_AL.test(value)) {
      issues.push(createIssue('invalid-field', place, name, value, 'all names'));
      continue;
    }
    const field = toMarkdownField(label, value.trim());
    const reading = field && readMarkdownField(field.name, field.value, fields);
    if (!reading) continue;
    if ('fields' in reading) fields = { ...fields, ...reading.fields };
    else if ('expected' in reading) issues.push(createIssue('invalid-field', place, name, value, reading.expected));
  }
  return { fields, issues };
}

/** As in `Machine Learning (cs.LG)`. */
const CATEGORY_CODE = /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g;

/** Stands for authors that are not named; some are not all. */
const ET_AL = /\bet\.? ?al\b/i;

/**
 * The names by `;`, whatever parts them: `Ada Byron, Çelik Öz and Bo Tern`, or a list as Python prints it. A comma in
 * brackets parts an affiliation.
 */
export function partNames(names: string): string {
  const bare = /^\[.*\]$/.test(names) ? names.slice(1, -1).replace(/(^|,)\s*["']|["']\s*(?=,|$)/g, '$1') : names;
  return bare.includes(';') ? bare : bare.replace(/,?\s+(?:and|&)\s+/g, ', ').replace(/,(?![^()]*\))\s*/g, '; ');
}

/** The field of a Markdown digest that says the same; null for what is none. */
function toMarkdownField(label: Label, value: string): { name: string; value: string } | null {
  switch (label) {
    case 'title':
    case 'text':
    case 'abstract':
    case 'furniture':
      return null;
    case 'address': {
      const arxivId = parsePaperId(value);
      // A number in a list.
      if (/^\d*$/.test(value)) return null;
      return arxivId === null ? { name: 'link', value } : { name: 'arxiv', value: arxivId };
    }
    case 'arxiv':
      return { name: label, value: value.replace(/\s*\[.*/, '') };
    case 'published':
      return { name: label, value: writtenDay(value) ?? value };
    case 'authors':
      return { name: label, value: partNames(value) };
    case 'categories': {
      const codes = [...value.matchAll(CATEGORY_CODE)].map(([, code]) => code);
      if (codes.length > 0) return { name: label, value: codes.join(', ') };
      return { name: label, value: /[,;]/.test(value) ? value : value.replace(/\s+/g, ', ') };
    }
    case 'comments':
      // On arXiv these are the authors' own: `12 pages, 3 figures`.
      return /^\d/.test(value) && !/\D{2}/.test(value) ? { name: label, value: digitsOf(value) } : null;
    case 'upvotes':
      return { name: label, value: digitsOf(value) };
    default:
      return { name: label, value };
  }
}

function digitsOf(count: string): string {
  return count.replace(/(\d)[,\u202f](?=\d{3})/g, '$1');
}

const LABELS: Readonly<Record<string, Label>> = {
  title: 'title',
  abstract: 'abstract',
  summary: 'text',
  description: 'text',
  tldr: 'text',
  'tl;dr': 'text',
  arxiv: 'arxiv',
  'arxiv id': 'arxiv',
  'paper id': 'arxiv',
  pdf: 'address',
  'pdf url': 'address',
  'pdf link': 'address',
  url: 'address',
  'arxiv url': 'address',
  'arxiv link': 'address',
  link: 'address',
  links: 'address',
  paper: 'address',
  'hugging face': 'address',
  huggingface: 'address',
  id: 'address',
  author: 'authors',
  authors: 'authors',
  date: 'published',
  published: 'published',
  'published on': 'published',
  'publish date': 'published',
  'published date': 'published',
  'publication date': 'published',
  submitted: 'published',
  'submitted on': 'published',
  category: 'categories',
  categories: 'categories',
  subjects: 'categories',
  keywords: 'keywords',
  tags: 'keywords',
  organization: 'organization',
  organisation: 'organization',
  code: 'code',
  github: 'code',
  repository: 'code',
  project: 'project',
  'project page': 'project',
  website: 'project',
  model: 'model',
  dataset: 'dataset',
  demo: 'demo',
  upvotes: 'upvotes',
  votes: 'upvotes',
  likes: 'upvotes',
  comments: 'comments',
  'announce type': 'furniture',
  updated: 'furniture',
  'journal ref': 'furniture',
};
