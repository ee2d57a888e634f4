import { HtmlValidate } from 'html-validate';
import type { CheckResult } from './result.ts';
import { sitePages } from './site-pages.ts';

/** The most pages that are checked; of a larger site, a sample, since its pages share few templates. */
const MOST_PAGES = 300;

/** Checks the markup of pages against the rules for accessible HTML (https://html-validate.org/rules/). */
export async function checkAccessibility(siteDir: string, files: readonly string[]): Promise<CheckResult> {
  const validator = new HtmlValidate({ extends: ['html-validate:a11y'] });
  const pages = files.filter((file) => file.endsWith('.html'));
  const step = Math.max(1, Math.ceil(pages.length / MOST_PAGES));
  const sample = pages.filter((_, index) => index % step === 0);
  const problems: string[] = [];
  for (const { file, html } of sitePages(siteDir, sample)) {
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) => result.messages);
    problems.push(
      ...messages.map(({ line, column, message, ruleId }) => `${file}:${line}:${column} ${message} ${ruleId}`),
    );
  }
  return { name: 'accessibility', problems, scope: `${sample.length} of ${pages.length} pages` };
}
