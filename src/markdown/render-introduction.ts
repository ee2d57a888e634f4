import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypeFirstHeading } from './rehype-first-heading.ts';
import { remarkHtmlAsText } from './remark-html-as-text.ts';
import { remarkImageAsLink } from './remark-image-as-link.ts';

/** The level of the introduction's highest heading, below the headings of the page and the digest. */
const FIRST_HEADING = 3;

const processor = unified()
  .use(remarkParse)
  .use(remarkHtmlAsText)
  .use(remarkImageAsLink)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeFirstHeading, FIRST_HEADING)
  .use(rehypeStringify)
  .freeze();

/**
 * A digest's introduction, from Markdown to HTML; raw HTML in it shows as written.
 * @example renderIntroduction('A *short* day.') //=> '<p>A <em>short</em> day.</p>'
 */
export function renderIntroduction(markdown: string): string {
  return String(processor.processSync(markdown));
}
