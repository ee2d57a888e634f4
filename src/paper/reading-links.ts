import type { LinkKind } from '../digest/schema.ts';
import type { StringKey } from '../site/strings.ts';
import { arxivUrls } from '../site/arxiv-urls.ts';
import type { Wording } from '../site/wording.ts';
import type { Paper } from './schema.ts';

/** A place where a paper is read, or what belongs to it. */
export interface ReadingLink {
  readonly label: string;
  readonly url: string;
}

/** Where to read a paper: arXiv, its PDF and Hugging Face by its id, then its links. */
export function readingLinks({ arxivId, links }: Pick<Paper, 'arxivId' | 'links'>, wording: Wording): ReadingLink[] {
  const huggingFace =
    arxivId === null ? [] : [{ label: wording.text('link.huggingFace'), url: arxivUrls.huggingFace(arxivId) }];
  return [...arxivLinks(arxivId, wording), ...huggingFace, ...links.map((link) => labelled(link, wording))];
}

/** The links that stand beside a title: arXiv, the PDF and the code. */
export function briefLinks({ arxivId, links }: Pick<Paper, 'arxivId' | 'links'>, wording: Wording): ReadingLink[] {
  const code = links.find(({ kind }) => kind === 'code');
  return [...arxivLinks(arxivId, wording), ...(code ? [labelled(code, wording)] : [])];
}

function arxivLinks(arxivId: string | null, wording: Wording): ReadingLink[] {
  if (arxivId === null) return [];
  return [
    { label: wording.text('link.arxiv'), url: arxivUrls.abstract(arxivId) },
    { label: wording.text('link.pdf'), url: arxivUrls.pdf(arxivId) },
  ];
}

function labelled({ kind, url }: Paper['links'][number], wording: Wording): ReadingLink {
  return { label: wording.text(LINK_LABELS[kind]), url };
}

const LINK_LABELS: Readonly<Record<LinkKind, StringKey>> = {
  code: 'link.code',
  project: 'link.project',
  model: 'link.model',
  dataset: 'link.dataset',
  demo: 'link.demo',
  media: 'link.media',
  other: 'link.other',
};
