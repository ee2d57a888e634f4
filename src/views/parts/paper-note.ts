import type { Archive } from '../../archive/archive.ts';
import { oncePer } from '../../once-per.ts';
import { formatPaperId, parsePaperId } from '../../paper-id.ts';
import { renderTitle } from '../../paper/render-text.ts';
import type { Correction, Paper } from '../../paper/schema.ts';
import { newIssueUrl } from '../../site/forge.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import { escapeHtml } from '../../text/write/escape.ts';
import type { LinkedTitle } from './linked-title.ts';
import { linkTo } from './paper-link.ts';
import { shownDate, type ShownDate } from './paper-item.ts';

/** A note of the editors on a paper. */
export interface ShownNote {
  /** The name of its file in `content/notes`, without the extension. */
  readonly name: string;
  /** What it is: a note, or that the paper was corrected. */
  readonly label: string;
  readonly by: string | null;
  readonly on: ShownDate | null;
  readonly corrections: readonly ShownCorrection[];
}

interface ShownCorrection {
  /** That a fact was corrected. */
  readonly label: string;
  /** What stood there before; null where it is unknown, or long. */
  readonly beforeHtml: string | null;
}

/** The most characters of names that are shown as they were before. */
const LONGEST_BEFORE = 300;

/** The note on a paper; null without one. */
export function shownNote({ notes }: Archive, paper: Paper, wording: Wording): ShownNote | null {
  const { note } = paper;
  const name = notes.get(paper.id);
  if (name === undefined || note === null) return null;
  const corrections = note.corrections.flatMap((correction) => shownCorrection(correction, paper, wording));
  return {
    name,
    label: wording.text(corrections.length > 0 ? 'paper.corrected' : 'paper.note'),
    by: note.by === null ? null : wording.text('note.by', { by: note.by }),
    on: shownDate(note.on, wording),
    corrections,
  };
}

/** That a paper was withdrawn is said elsewhere. */
function shownCorrection({ fact, before }: Correction, paper: Paper, wording: Wording): ShownCorrection[] {
  return fact === 'withdrawn'
    ? []
    : [
        {
          label: wording.text(`note.${fact}`),
          beforeHtml: before === null ? null : BEFORE[fact](before, paper, wording),
        },
      ];
}

const BEFORE: Readonly<Record<Exclude<Correction['fact'], 'withdrawn'>, ShowBefore>> = {
  title: (title) => renderTitle(String(title)).html,
  // Those that are named no more: a long list may differ in one.
  authors: (authors, paper) => {
    const names = [authors].flat().map(String);
    const wrong = names.filter((name) => !paper.authors?.includes(name)).join(', ');
    return wrong === '' || wrong.length > LONGEST_BEFORE ? null : escapeHtml(wrong);
  },
  publishedOn: (day, _, wording) => escapeHtml(wording.day(String(day))),
  abstract: () => null,
};

type ShowBefore = (before: NonNullable<Correction['before']>, paper: Paper, wording: Wording) => string | null;

/** The link to the paper that takes the place of one; null where none does. */
export function supersedingLink({ papers }: Archive, { note }: Paper): LinkedTitle | null {
  const target = note?.supersededBy ?? null;
  if (target === null) return null;
  const paper = papers.get(target);
  if (paper) return linkTo(paper);
  const id = parsePaperId(target);
  return { href: target, html: escapeHtml(id === null ? target : formatPaperId(id)) };
}

/** The papers whose place one takes, as notes on them say. */
export function supersededPapers(archive: Archive, { id }: Paper): readonly Paper[] {
  return bySuperseding(archive).get(id) ?? [];
}

const bySuperseding = oncePer(({ notes, papers }: Archive) =>
  Map.groupBy(Array.from(notes.keys(), (id) => papers.get(id) ?? []).flat(), ({ note }) => note?.supersededBy),
);

/** Links that report an error in a fact of a paper to the repository of the content. */
export function reportLinks({ id, title }: Paper, repository: string, wording: Wording) {
  const body = `${renderTitle(title).plain}\n${absoluteUrl(paths.paper(id))}\n\n`;
  const labels = (
    ['report.title', 'paper.authors', 'report.publishedOn', 'paper.abstract', 'report.other'] as const
  ).map((key) => wording.text(key));
  return labels.map((label) => ({ label, href: newIssueUrl(repository, `${id}: ${label}`, body) }));
}
