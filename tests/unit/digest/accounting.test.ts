import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_BOILERPLATE } from '../../../src/digest/formats/page-text/page-text.ts';
import { isoDay, parsePrintedDate } from '../../../src/digest/formats/page-text/printed-date.ts';
import { issueRecord, type IssueRecord } from '../../../src/source/issues.ts';
import { DigestSchema, type Digest } from '../../../src/digest/schema.ts';
import { parse } from '../support/parse.ts';
import { expectSameFromContent } from './content.ts';
import { FUZZ_TIMES } from '../../support/fuzz-times.ts';

const WORDS = ['lamp', 'ship', 'tide', 'gull', 'fog', 'quay', 'Harbour', 'of', 'the', 'counts', '$x^2$', 'é', '灯台'];

/** A line whose place in the document makes it the only one of its kind. */
type MakeLine = (index: number) => string;

const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const unique = (form: (words: string, index: number) => string): fc.Arbitrary<MakeLine> =>
  phrase.map((words) => (index) => form(words, index));
const fixed = (...lines: string[]): fc.Arbitrary<MakeLine> => fc.constantFrom(...lines).map((line) => () => line);
const spaced = (line: fc.Arbitrary<MakeLine>): fc.Arbitrary<MakeLine> =>
  fc.tuple(line, fc.constantFrom('', ' ', '  ', '\t', '\u00a0'), fc.constantFrom('', ' ', '\u202f')).map(
    ([make, before, after]) =>
      (index) =>
        before + make(index) + after,
  );

const TITLE = unique((words, index) => `${words} ${index}q`);
const SENTENCE = unique((words, index) => `${words} ${index}q.`);
/** Longer than any title. */
const LONG_TEXT = unique((words, index) => `${index}q ${words}`.padEnd(260, ' fog'));

const PAGE_LINE = fc.oneof(
  { weight: 3, arbitrary: TITLE },
  { weight: 2, arbitrary: SENTENCE },
  { weight: 2, arbitrary: LONG_TEXT },
  { weight: 6, arbitrary: fixed('', '', ' ', '\u00a0') },
  { weight: 2, arbitrary: unique((_, index) => `• ${1000 + index} authors`) },
  { weight: 3, arbitrary: fixed('·') },
  { weight: 1, arbitrary: unique((words, index) => `${words} ${index}q ${words} ${index}q`) },
  { weight: 2, arbitrary: unique((words, index) => `May ${1 + (words.length % 31)}, 2024 ${1000 + index}`) },
  { weight: 2, arbitrary: fixed('Nov 5', 'Feb 29', 'Jan 2', 'Mar 3, 2019', 'Nov 35', 'Nvo 5', 'Feb 29, 2023', 'May') },
  { weight: 2, arbitrary: fixed(...PAGE_BOILERPLATE) },
  { weight: 1, arbitrary: fixed('•', '1', '© Quay', '• many authors', '---', '## x', '{', '• 99999999999 authors') },
);

const FOOTED_PAPER = fc.tuple(TITLE, LONG_TEXT).map(
  ([title, text]): MakeLine =>
    (index) =>
      `${title(index)}\n\n${text(index)}\n\n• ${1000 + index} authors\n·\nMay 1, 2024 ${1000 + index}\n`,
);

const MARKDOWN_LINE = fc.oneof(
  { weight: 3, arbitrary: unique((words, index) => `## ${words} ${index}q`) },
  { weight: 1, arbitrary: unique((words, index) => `## [${words} ${index}q](https://example.org/${index}q)`) },
  {
    weight: 1,
    arbitrary: unique((words, index) => `## [${words} ${index}q](https://arxiv.org/abs/2401.${10000 + index})`),
  },
  { weight: 1, arbitrary: unique((words, index) => `# ${words} ${index}q`) },
  {
    weight: 1,
    arbitrary: fixed('## ', '##', '# ', '## #', '## [ ](x)', '```', '~~~~', '<b>x</b>', '---', '- ', '- : x'),
  },
  { weight: 3, arbitrary: SENTENCE },
  { weight: 4, arbitrary: fixed('', ' ') },
  { weight: 1, arbitrary: unique((words, index) => `- Authors: ${words} ${index}q; ${words}`) },
  { weight: 1, arbitrary: unique((_, index) => `- Authors: ${1000 + index}`) },
  { weight: 1, arbitrary: unique((_, index) => `- arXiv: 2401.${20000 + index}`) },
  { weight: 1, arbitrary: unique((_, index) => `* Comments: ${1000 + index}`) },
  { weight: 1, arbitrary: unique((_, index) => `- Upvotes: ${1000 + index}`) },
  { weight: 1, arbitrary: unique((_, index) => `- Published: ${1500 + index}-02-03`) },
  { weight: 1, arbitrary: unique((_, index) => `- Code: https://example.org/${index}q`) },
  { weight: 1, arbitrary: unique((words, index) => `- ${index % 2 ? 'Keywords' : 'Categories'}: ${words}, ${index}q`) },
  { weight: 1, arbitrary: unique((words, index) => `- Organization: ${words} ${index}q`) },
  { weight: 1, arbitrary: unique((words, index) => `- Summary by: ${words} ${index}q`) },
  {
    weight: 1,
    arbitrary: fixed('- Withdrawn: yes', '- Withdrawn: no', '- Authors:', '- Keywords: ;', '- Constructor: x'),
  },
  {
    weight: 1,
    arbitrary: fixed('- Published: soon', '- Comments: many', '- Code: example.org', '- arXiv: 12', '- Colour: red'),
  },
);

/** Issues that say of a whole file that nothing is read from it. */
const UNREAD: ReadonlySet<string> = new Set(['unknown-format', 'error-answer', 'nothing-read', 'unread-paper']);

describe('parseDigest', () => {
  test('accounts for every line of page text', () => {
    const lines = fc.oneof({ weight: 4, arbitrary: spaced(PAGE_LINE) }, FOOTED_PAPER);
    const pages = documents(lines).map((text) => `Daily Papers\n\nbyAK and the research community\n${text}`);
    fc.assert(
      fc.property(pages, (text) => expectAccounted(text, isOnPage)),
      { numRuns: 300 * FUZZ_TIMES },
    );
  });

  test('accounts for every line of a Markdown digest', () => {
    const digests = documents(spacedBehind(MARKDOWN_LINE)).map((text) => `# First\n${text}`);
    fc.assert(
      fc.property(digests, (text) => expectAccounted(text, isInMarkdown)),
      { numRuns: 300 * FUZZ_TIMES },
    );
  });

  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    phrase,
    fc.constantFrom('2401.00001', '2401.00001v2', null, 12, '12'),
  );
  const paper = fc.record(
    {
      id: value,
      title: value,
      summary: value,
      authors: fc.oneof(value, fc.array(fc.oneof(value, fc.record({ name: value })))),
      publishedAt: fc.oneof(
        value,
        fc.date({ noInvalidDate: true }).map(String),
        fc.constant('2025-11-04T18:00:18.000Z'),
      ),
      submittedOnDailyAt: fc.oneof(value, fc.constant('2025-11-04T18:00:18')),
      upvotes: value,
      ai_summary: value,
      ai_keywords: value,
      githubRepo: fc.oneof(value, fc.webUrl()),
      mediaUrls: fc.array(fc.oneof(value, fc.webUrl())),
      organization: fc.oneof(value, fc.record({ name: value, fullname: value })),
      withdrawnAt: value,
    },
    { requiredKeys: [] },
  );
  const item = fc.oneof(paper, fc.record({ paper, title: value, numComments: value, publishedAt: value }), value);
  const wrap = fc.constantFrom<(records: unknown[]) => unknown>(
    (records) => records,
    (data) => ({ status: 'success', data }),
    (papers) => ({ papers, date: '2025-01-02' }),
    (results) => ({ results, text: 'summary' }),
  );

  test('accounts for every record of a JSON answer', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1 }),
        wrap,
        fc.constantFrom(undefined, 2, '\t'),
        (records, wrapper, indent) => {
          const text = JSON.stringify(wrapper(records), null, indent);
          fc.pre(/^\s*(?:\{\s*"|\[\s*[[\]{"])/.test(text));
          const { digests, issues } = parse(text);
          for (const digest of digests) expect(DigestSchema.parse(digest)).toEqual(digest);
          const rejected = issues.filter(({ ruleId }) => ruleId === 'invalid-record');
          const isUnread = issues.some(({ ruleId }) => UNREAD.has(ruleId ?? ''));
          if (!isUnread)
            expect(digests.flatMap(({ entries }) => entries).length + rejected.length).toBe(records.length);
          else expect(digests.flatMap(({ entries }) => entries)).toEqual([]);
          expectSameFromContent({ path: 'digests/x', bytes: new TextEncoder().encode(text) });
        },
      ),
      { numRuns: 300 * FUZZ_TIMES },
    );
  });
});

function documents(line: fc.Arbitrary<MakeLine>): fc.Arbitrary<string> {
  const lines = fc.array(line, { maxLength: 40, size: 'max' });
  return lines.map((makes) => makes.map((make, index) => make(index)).join('\n'));
}

function spacedBehind(line: fc.Arbitrary<MakeLine>): fc.Arbitrary<MakeLine> {
  return fc.tuple(line, fc.constantFrom('', ' ', '\t')).map(
    ([make, after]) =>
      (index) =>
        make(index) + after,
  );
}

type Accounts = (line: string, digests: readonly Digest[], issues: readonly IssueRecord[]) => boolean;

/** Every non-blank line is in an issue of its own, or accounted for otherwise. */
function expectAccounted(text: string, accounts: Accounts): void {
  const { digests, issues: messages } = parse(text);
  const issues = messages.map(issueRecord);
  for (const digest of digests) expect(DigestSchema.parse(digest)).toEqual(digest);
  const lost = text.split('\n').filter((row, index) => {
    const line = row.replace(/\s+/g, ' ').trim();
    return line !== '' && !issues.some((issue) => issue.line === index + 1) && !accounts(line, digests, issues);
  });
  // A file of which nothing can be read is one error.
  if (!issues.some(({ slug }) => UNREAD.has(slug))) expect(lost).toEqual([]);
  expectSameFromContent({ path: 'digests/x', bytes: new TextEncoder().encode(text) });
  expectSameFromContent({ path: 'digests/2025-01-02-x', bytes: new TextEncoder().encode(text) });
}

function isOnPage(line: string, digests: readonly Digest[]): boolean {
  if (PAGE_BOILERPLATE.has(line) || line === '·') return true;
  const entries = digests.flatMap((digest) => digest.entries);
  const texts = entries.flatMap(({ title, abstract, organization }) => [
    title,
    abstract ?? '',
    organization?.name ?? '',
  ]);
  const count = Number(/^• (\d+) authors$/.exec(line)?.[1]);
  const date = parsePrintedDate(line);
  const day = date && isoDay(date, 2025);
  return (
    texts.some((text) => text.includes(line) || (text !== '' && line === `${text} ${text}`)) ||
    entries.some(({ authorCount }) => authorCount === count) ||
    entries.some(
      // A count may also stand on the line below its day.
      ({ publishedOn, comments }) => day !== null && publishedOn === day && comments === (date?.count ?? comments),
    ) ||
    (/^\d{1,3}$/.test(line) && entries.some(({ comments }) => comments === Number(line))) ||
    digests.some((digest) => digest.date === day)
  );
}

function isInMarkdown(line: string, digests: readonly Digest[], issues: readonly IssueRecord[]): boolean {
  // At the end of a paper it only parts it from the next.
  if (line === '---') return true;
  const introductions = digests.map(({ introduction }) => introduction?.replace(/\s+/g, ' ') ?? '');
  const all = JSON.stringify(digests);
  const [, name = '', value = ''] = /^[-*] ([A-Za-z ]+): ?(.*)$/.exec(line) ?? [];
  const isLabelOfNothing = name === 'Summary by' && issues.some(({ slug }) => slug === 'missing-text');
  const isWithdrawn = name === 'Withdrawn' && all.includes(`"claimsWithdrawal":${value === 'yes'}`);
  const parts = /^#+ (?:\[(.*)\]\((.*)\)|(.*))$/.exec(line)?.slice(1) ?? [];
  const values = [...value.split(/[;,]/), ...parts].map((part) => part?.replace('https://arxiv.org/abs/', '').trim());
  return (
    introductions.some((introduction) => introduction.includes(line)) ||
    all.includes(JSON.stringify(line).slice(1, -1)) ||
    (name !== '' && value === '') ||
    isLabelOfNothing ||
    isWithdrawn ||
    (line !== '' &&
      values.some(Boolean) &&
      values.every((part) => !part || all.includes(JSON.stringify(part).slice(1, -1))))
  );
}
