import { parsePaperId } from '../../../paper-id.ts';
import type { EntryDraft } from '../../format.ts';
import { LinkSchema } from '../../schema.ts';
import { isPlaceLabel, linksIn, paperIdsIn, plainMarkdown } from './markdown-links.ts';

/** A title may be a link: to arXiv or Hugging Face it is the paper's id, to anywhere else a link of the paper. */
export function readTitle(printed: string): Pick<EntryDraft, 'title'> & Partial<EntryDraft> {
  const [title, url] = splitLink(printed) ?? [];
  if (title === undefined || url === undefined) return readTitleWithId(printed);
  const arxivId = parsePaperId(url);
  if (arxivId !== null) return { title: title.trim(), arxivId };
  const link = LinkSchema.safeParse({ kind: 'other', url });
  return link.success ? { title: title.trim(), links: [link.data] } : { title: printed };
}

/** `1. [Clouds](…)`, `Clouds [arXiv](…)`: a title that leads to its paper by part of it. */
function readTitleWithId(printed: string): Pick<EntryDraft, 'title'> & Partial<EntryDraft> {
  const [arxivId, ...others] = paperIdsIn(printed);
  if (arxivId === undefined || others.length > 0) return { title: printed };
  const titled = linksIn(printed).find(({ label, url }) => parsePaperId(url) !== null && !isPlaceLabel(label));
  const bare = printed.replace(
    /[([]{0,3}\[[^[\]\n]{0,200}\]\([^()\s]{1,1000}\)[)\]]{0,3}|<?https?:\/\/\S{1,1000}/g,
    ' ',
  );
  const title =
    titled?.label ?? plainMarkdown(bare.replace(/\s+/g, ' ')).replace(/^[\s:|–—-]{1,9}|[\s:|–—-]{1,9}$/g, '');
  return title === '' ? { title: printed } : { title, arxivId };
}

/** The label and the address of a text that is one link. */
function splitLink(printed: string): readonly [label: string, url: string] | null {
  if (!printed.startsWith('[') || !printed.endsWith(')')) return null;
  // The last `](` that an address follows: a label may hold brackets.
  const joint = printed.lastIndexOf('](', printed.length - 4);
  const [label, url] = [printed.slice(1, joint), printed.slice(joint + 2, -1)];
  return joint < 1 || label.trim() === '' || /\s/.test(url) ? null : [label, url];
}
