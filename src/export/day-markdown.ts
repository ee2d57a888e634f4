import { escapeMarkdown, markdownLink } from '../text/write/markdown.ts';

/** A day for readers of Markdown, without the texts of its papers. */
export interface DayMarkdown {
  readonly title: string;
  /** The address of the day's page. */
  readonly url: string;
  /** The number of its papers, in words. */
  readonly count: string;
  readonly digests: readonly MarkdownDigest[];
}

interface MarkdownDigest {
  readonly title: string;
  readonly papers: readonly MarkdownPaper[];
}

interface MarkdownPaper {
  readonly title: string;
  readonly url: string;
  /** Lines of what is known of it, in words. */
  readonly facts: readonly string[];
  /** Where to read it. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Writes a day as Markdown: a heading and a numbered list for each digest, in its order. */
export function toDayMarkdown({ title, url, count, digests }: DayMarkdown): string {
  const head = `# ${escapeMarkdown(title)}\n\n${markdownLink(count, url)}\n`;
  return head + digests.map(toSection).join('');
}

function toSection({ title, papers }: MarkdownDigest): string {
  return `\n## ${escapeMarkdown(title)}\n${papers.map((paper, index) => `\n${toItem(paper, index + 1)}`).join('')}`;
}

function toItem({ title, url, facts, links }: MarkdownPaper, number: number): string {
  const start = `${number}. `;
  const lines = [
    markdownLink(title, url),
    ...facts.map(escapeMarkdown),
    links.map((link) => markdownLink(link.label, link.url)).join(' · '),
  ];
  return `${start}${lines.filter(Boolean).join(`\\\n${' '.repeat(start.length)}`)}\n`;
}
