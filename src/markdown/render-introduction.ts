import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { tooComplexMarkdown } from '../text/limits.ts';
import { escapeHtml } from '../text/write/escape.ts';
import { rehypeFirstHeading } from './rehype-first-heading.ts';
import { remarkHtmlAsText } from './remark-html-as-text.ts';
import { remarkImageAsLink } from './remark-image-as-link.ts';
import { remarkStart } from './remark-start.ts';

/** The level of the introduction's highest heading, below the headings of the page and the digest. */
const FIRST_HEADING = 3;

/** How far into an introduction a block may begin that its start shows. */
const START_LENGTH = 600;

const processor = processorOf(Infinity);
const startProcessor = processorOf(START_LENGTH);

/**
 * A digest's introduction, from Markdown to HTML; raw HTML in it shows as written, and so does all of what is too complex.
 * @example renderIntroduction('A *short* day.') //=> '<p>A <em>short</em> day.</p>'
 */
export function renderIntroduction(markdown: string): string {
  return tryRender(markdown, processor) ?? showAsWritten(markdown);
}

/** The first paragraphs of an introduction, rendered like the whole. */
export function renderIntroductionStart(markdown: string): string {
  return tryRender(markdown, startProcessor) ?? showAsWritten(markdown.slice(0, START_LENGTH));
}

/**
 * Why an introduction that is not too complex cannot be rendered all the same; null for one that can, as far as is known.
 * @example introductionProblem('A *short* day.') //=> null
 */
export function introductionProblem(markdown: string): string | null {
  return tooComplexMarkdown(markdown) === null && tryRender(markdown, processor) === null
    ? 'it nests too deeply'
    : null;
}

/** @param characters within which blocks begin that are rendered */
function processorOf(characters: number) {
  return unified()
    .use(remarkParse)
    .use(remarkStart, characters)
    .use(remarkHtmlAsText)
    .use(remarkImageAsLink)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeFirstHeading, FIRST_HEADING)
    .use(rehypeStringify)
    .freeze();
}

function tryRender(markdown: string, by: ReturnType<typeof processorOf>): string | null {
  if (tooComplexMarkdown(markdown) !== null) return null;
  try {
    return String(by.processSync(markdown));
  } catch (cause) {
    // The parsers of Markdown recurse.
    if (!(cause instanceof RangeError)) throw cause;
    return null;
  }
}

function showAsWritten(markdown: string): string {
  const paragraphs = markdown.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`).join('\n');
}
