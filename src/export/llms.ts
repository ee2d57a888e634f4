import { escapeMarkdown, markdownLink } from '../text/write/markdown.ts';

/** What a site tells programs that read it for people. */
export interface LlmsText {
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** What the site is and holds. */
  readonly about: string;
  readonly sections: readonly LlmsSection[];
}

/** Links under a heading. */
export interface LlmsSection {
  readonly title: string;
  readonly links: readonly LlmsLink[];
}

/** A link, and what it leads to. */
export interface LlmsLink {
  readonly name: string;
  readonly url: string;
  readonly note: string;
}

/** Writes `llms.txt` (https://llmstxt.org). */
export function toLlms({ title, description, about, sections }: LlmsText): string {
  const head = [`# ${escapeMarkdown(title)}`, `> ${escapeMarkdown(description)}`, escapeMarkdown(about)];
  const lists = sections
    .filter(({ links }) => links.length > 0)
    .map((section) => `## ${escapeMarkdown(section.title)}\n\n${section.links.map(toRow).join('\n')}`);
  return `${[...head, ...lists].join('\n\n')}\n`;
}

function toRow({ name, url, note }: LlmsLink): string {
  return `- ${markdownLink(name, url)}: ${escapeMarkdown(note)}`;
}
