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
  const own = (key: StringKey, url: string): ReadingLink => ({ label: wording.text(key), url });
  const ofId =
    arxivId === null
      ? []
      : [
          own('link.arxiv', arxivUrls.abstract(arxivId)),
          own('link.pdf', arxivUrls.pdf(arxivId)),
          own('link.huggingFace', arxivUrls.huggingFace(arxivId)),
        ];
  return [...ofId, ...links.map(({ kind, url }) => own(LINK_LABELS[kind], url))];
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
