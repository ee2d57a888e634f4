import type { MailEntry } from './mail-entry.ts';
import type { MailLink, MailSection, MailView } from './mail-view.ts';

/** A mail as plain text. */
export function mailText(view: MailView): string {
  const { site, label, title, count, page, foldedNote, sections, reason, footer } = view;
  const head = [site.label, '', label, title, count, linkLine(page), ...(foldedNote === null ? [] : [foldedNote])];
  const foot = ['--', reason, ...footer.map(linkLine)];
  return `${[head.join('\n'), ...sections.map(sectionText), foot.join('\n')].join('\n\n\n')}\n`;
}

function sectionText({ title, introduction, entries, more }: MailSection): string {
  const heading = title === null ? [] : [`${title}\n${'='.repeat(Math.min([...title].length, LONGEST_RULE))}`];
  return [
    ...heading,
    ...(introduction === null ? [] : [introduction.trim()]),
    ...entries.map(entryText),
    ...(more === null ? [] : [linkLine(more)]),
  ].join('\n\n');
}

function entryText({ number, title, facts, notice, text, links, url }: MailEntry): string {
  const paragraphs = text?.paragraphs ?? [];
  const texts = text?.label ? [`${text.label} ${paragraphs[0] ?? ''}`, ...paragraphs.slice(1)] : paragraphs;
  const about = [facts.replaceAll('\u00a0', ' '), notice].filter(Boolean);
  return [
    [`${number}. ${title}`, ...about, url].join('\n'),
    ...texts,
    ...(links.length === 0 ? [] : [links.map(linkLine).join('\n')]),
  ].join('\n\n');
}

function linkLine({ label, url }: MailLink): string {
  return `${label}: ${url}`;
}

const LONGEST_RULE = 60;
