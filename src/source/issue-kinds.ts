import { didYouMean } from './nearest-name.ts';

/** How bad an issue is: an `error` would lose something when published, a `warning` needs a look, `info` is what was inferred. */
export type Severity = 'error' | 'warning' | 'info';

/** Every kind of issue: its severity and how its message reads. The slugs are permanent. */
export const ISSUE_KINDS = {
  'unreadable-file': ['error', (reason) => `Cannot read the file: ${reason}`],
  'unknown-format': ['error', (reason) => `This is no digest: ${reason}`],
  'error-answer': [
    'error',
    (message) => `This is no paper but the answer of a service that failed: ${code(message)}; fetch it again`,
  ],
  'unread-paper': [
    'error',
    (found, id, others) =>
      `The line ${code(found)} leads to the paper ${id}, but is not read as one${others}; give each paper a heading of its own`,
  ],
  'nothing-read': [
    'error',
    () => 'No paper can be read from this file, though it is not empty; correct what else is reported about it',
  ],
  'unknown-day': [
    'error',
    () => 'Cannot tell the day of this digest; start the file name with it, as in `2025-11-05.txt`, or add a `date`',
  ],
  'unlikely-day': [
    'error',
    (found, first, last) =>
      `Unexpected day ${code(found)} of this digest, expected one from ${first} to ${last}; correct the file name or its \`date\``,
  ],
  'invalid-json': ['error', (reason) => `The JSON is broken or incomplete from here on: ${reason}`],
  'invalid-yaml': ['error', (reason) => `The YAML cannot be read: ${reason}`],
  'invalid-encoding': [
    'warning',
    () => 'The file has bytes that are not UTF-8, which show as `\uFFFD`; save it as UTF-8',
  ],
  'invalid-field': ['warning', (name, found, expected) => `Unexpected ${name} ${code(found)}, expected ${expected}`],
  'unknown-field': [
    'warning',
    (name, ...known) =>
      `Unexpected field ${code(name)}${didYouMean(name, known)}, expected one of ${known.map(code).join(', ')}`,
  ],
  'invalid-date': ['warning', (found, expected) => `Unexpected date ${code(found)}, expected ${code(expected)}`],
  'future-day': [
    'warning',
    (day, today) =>
      `The day ${code(day)} of this digest has not come yet, since today is ${code(today)}; correct the file name or its \`date\``,
  ],
  'other-day': [
    'warning',
    (found, day) => `Unexpected day ${code(found)}, expected ${code(day)} as in the front matter or the file name`,
  ],
  'invalid-record': ['warning', (reason) => `This record is left out: ${reason}`],
  'unknown-line': [
    'warning',
    (found) => `The line ${code(found)} belongs to no paper, so it is not shown; move it to its paper, or delete it`,
  ],
  'failed-part': [
    'warning',
    (what, found) =>
      `${what} failed where this list was made, as ${code(found)} says, without leaving a text; make the list again`,
  ],
  'incomplete-list': [
    'warning',
    () => 'This list goes on, as its `resumptionToken` says; fetch the rest with it, and add it as a file of its own',
  ],
  'missing-colon': [
    'warning',
    (found, corrected) =>
      `The line ${code(found)} has no \`:\` behind its label, so it is read as text; write ${code(corrected)}`,
  ],
  'missing-footer': [
    'warning',
    (title, last) =>
      `${code(title)} has no footer with authors and date, so both stay unknown; if ${code(last)} is no title, join it to the text above`,
  ],
  'unclear-title': [
    'warning',
    (found, title) =>
      `${code(found)} is read as part of the abstract of ${code(title)}; if it is a title, put a line \`·\` between blank lines above it, else join it to the text above`,
  ],
  'missing-title': [
    'warning',
    (id) => `The title of ${code(id)} is unknown; run \`npm run enrich\`, or write \`[title](address)\``,
  ],
  'missing-text': [
    'warning',
    (title) => `${code(title)} has neither abstract nor summary; add one, or its arXiv id and run \`npm run enrich\``,
  ],
  'control-character': [
    'warning',
    (found) => `The invisible character ${code(found)} was removed from a text; delete it`,
  ],
  'unparsable-maths': [
    'warning',
    (found) => `The formula ${code(found)} is not LaTeX that Daybook can read, so its source is shown; correct it`,
  ],
  'too-complex': ['warning', (reason) => `This text is shown as it is written, because ${reason}; simplify it`],
  'unsafe-link': [
    'warning',
    (found) => `Unexpected link ${code(found)}, expected an http or https URL; its text is shown without a link`,
  ],
  'blocked-style': ['warning', (address, reason) => `No page loads ${code(address)}: ${reason}`],
  'repeated-paper': [
    'warning',
    (title, names) =>
      `${code(title)} stands twice in one digest, and its entries differ in ${names}; they were merged: correct or delete one`,
  ],
  'ambiguous-paper': [
    'warning',
    (title, ids) => `${code(title)} matches several papers (${ids}), so it was kept separate; add its arXiv id`,
  ],
  'unlike-papers': [
    'warning',
    (title, id, other, where) =>
      `${code(title)} has the arXiv id ${id} of ${code(other)} (${where}), but neither its title nor its authors, so it was kept separate; correct the id`,
  ],
  'unmatched-metadata': [
    'warning',
    (name) => `No digest lists the paper ${code(name)}, so these facts are not used; correct its id or title`,
  ],
  'unmatched-note': [
    'warning',
    (name) => `No digest lists the paper ${code(name)}, so this note is not shown; name the file after a paper's id`,
  ],
  'repeated-note': [
    'warning',
    (id, other) => `The paper ${code(id)} has the note ${code(other)} already, so this one is not shown; join the two`,
  ],
  'unknown-paper-link': [
    'warning',
    (id) =>
      `No digest lists the paper ${code(id)}, so its id is shown without a link; correct it, or write \`[text](address)\``,
  ],
  'damaged-vectors': [
    'warning',
    () =>
      'This file is damaged or of another version, so the site has no vectors; restore it, or run `npm run learn:vectors`',
  ],
  'vanished-permalink': [
    'error',
    (path, origin) =>
      `The published path ${code(path)} has no page any more; restore ${origin}, or add the path to \`redirects.yml\` with where it moved or \`{ gone: <reason> }\``,
  ],
  'changed-permalink': [
    'error',
    (path, published, found, origin) =>
      `The published path ${code(path)} led to ${code(published)}, and leads to another paper now, ${code(found)}; restore ${origin}, or delete ${code(published)} from this line if both are the same paper`,
  ],
  'invalid-path': [
    'error',
    (name) =>
      `The name ${code(name)} cannot be part of an address; rename the file: letters, digits and \`-\` are safe`,
  ],
  'invalid-page': ['error', (reason) => `The page cannot be built: ${reason.replace(/\.$/, '')}; correct it`],
  'taken-path': [
    'error',
    (path) => `The page cannot be published: another page has the path ${code(path)}; rename the file`,
  ],
  'taken-file': ['error', (other) => `The file would replace ${code(other)}, which Daybook makes; rename it`],
  'invalid-setting': ['error', (name, found, expected) => `Unexpected ${name} ${code(found)}, expected ${expected}`],
  'invalid-redirect': ['error', (found, expected) => `Unexpected redirect ${code(found)}, expected ${expected}`],
  'empty-digest': ['info', () => 'This digest has no papers'],
  'deleted-records': ['info', (count) => `Records that the service has deleted are left out: ${count}`],
  'partial-authors': [
    'info',
    (title, others) =>
      `Only some authors of ${code(title)}${others} are named here, so pages show “and others”; \`npm run enrich\` looks for all`,
  ],
  'inferred-id': [
    'info',
    (id, number) =>
      `The arXiv id is taken to be ${id}: it stands here as the number ${number}, which has lost its zeros`,
  ],
  'emptied-page': [
    'info',
    (path, from, to) =>
      `No paper belongs on the published page ${code(path)} any more, since ${code(from)} was changed or is read better; the page leads to ${code(to)}`,
  ],
  'due-vectors': [
    'info',
    (papers, learnt) =>
      `The archive has reached ${papers} papers, and its vectors are learnt from ${learnt}; run \`npm run learn:vectors\``,
  ],
  'unread-fields': ['info', (names) => `These fields are not read: ${names}`],
  'inferred-day': ['info', (day, from) => `The day is taken to be ${day} (${from}); add a \`date\` if it is another`],
  'inferred-year': ['info', (count, year) => `The year of ${count} is missing and taken to be ${year}`],
} as const satisfies Record<string, readonly [Severity, (...values: string[]) => string]>;

/** The permanent name of a kind of issue. */
export type IssueSlug = keyof typeof ISSUE_KINDS;

/** Characters that would act on a terminal, or change the direction of what stands behind them. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The start of what was found, between backticks, on one line. */
function code(found: string): string {
  const line = found.replace(/\s+/g, ' ').replace(UNPRINTABLE, escapeCharacter).trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : line}\``;
}
