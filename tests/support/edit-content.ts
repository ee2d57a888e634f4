import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is edited, and how it is built. */
export interface EditedArchive {
  readonly content: string;
  /** The checkout that builds it, with templates that may be edited. */
  readonly checkout: string;
  /** Changed by edits of the address. */
  readonly env: Record<string, string>;
}

/** One edit of an archive; `number` is that of the edit, from 1. */
type Edit = (archive: EditedArchive, number: number) => void;

/** Edits of every kind that a curator makes, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'a digest is added': ({ content }, number) => write(content, digestName(number), digestText(number)),
  'a digest of an old day is added': ({ content }, number) =>
    write(content, `digests/2024/2024-0${1 + (number % 9)}-03-${number}.md`, digestText(number)),
  'an abstract is corrected': ({ content }, number) =>
    replace(content, EDITED_DIGEST, /It (?:shines|glows)[^.]*\./, `It shines ${number} times.`),
  'a title is corrected': ({ content }, number) =>
    replace(content, EDITED_DIGEST, /## A lamp[^\n]*/, `## A lamp number ${number}`),
  'an author is added': ({ content }, number) =>
    replace(content, EDITED_DIGEST, /Authors: ([^\n]*)/, `Authors: $1, Bo Tern ${'IVX'[number % 3] ?? ''}.`),
  'upvotes change': ({ content }, number) =>
    replace(content, 'digests/2025/2025-11-05.json', /"upvotes": \d+/, `"upvotes": ${number}`),
  'a digest is removed or comes back': ({ content }) =>
    toggle(content, 'digests/2025/2025-01-07.md', '## A harbour\n\n- Authors: Ada Quill\n\nIt is deep.\n'),
  'a digest is renamed': ({ content }, number) => {
    const names = ['digests/2025/2025-01-08.md', 'digests/2025/2025-01-08-b.md'];
    const [from = '', to = ''] = existsSync(join(content, names[0] ?? '')) ? names : names.toReversed();
    if (existsSync(join(content, from))) renameSync(join(content, from), join(content, to));
    else write(content, to, digestText(number));
  },
  'metadata says more': ({ content }, number) =>
    write(content, 'metadata/more.yml', `- title: A lamp of every day\n  keywords: [k${number}, lamps]\n`),
  'a note comes or goes': ({ content }, number) =>
    toggle(content, 'notes/a-lamp-of-every-day.mdx', `It *burns* for $n$ hours, as [[fog]] does: ${number}.\n`),
  'a note corrects a paper, or not': ({ content }, number) =>
    toggle(content, 'notes/fog.mdx', `---\ntitle: Fog ${number}\non: 2025-02-03\n---\n\nSee [[2501.00001]].\n`),
  'a note says that a paper was withdrawn, or that it was superseded': ({ content }, number) =>
    write(
      content,
      'notes/2501.00001.mdx',
      `---\n${number % 2 === 0 ? 'withdrawn: true' : `supersededBy: ${number % 3 === 0 ? 'fog' : '2601.00001'}`}\n---\n`,
    ),
  'a free page changes': ({ content }, number) =>
    write(content, 'pages/lamps.mdx', `---\ntitle: Lamps ${number % 2}\n---\n\nThere are ${number}.\n`),
  'a topic comes or goes': ({ content }) =>
    toggle(content, 'topics.yml', '- { slug: lamps, label: Lamps, title: [lamp, lamps] }\n'),
  'a search becomes a feed, or none': ({ content }) =>
    toggle(content, 'feeds.yml', '- { slug: lights, title: Lights, q: shines }\n'),
  'a setting changes': ({ content }, number) =>
    write(content, 'site.yml', `title: Lamps ${number}\nauthors: { minPapers: ${1 + (number % 3)} }\n`),
  'counts are hidden or shown': ({ content }) => toggle(content, 'site.yml', 'title: Lamps\ncounts: [comments]\n'),
  'a path moves': ({ content }, number) =>
    append(content, 'redirects.yml', `/papers/older-${number}/: /papers/2501.00001/\n`),
  'a day is known to be empty': ({ content }, number) =>
    append(content, 'days.yml', `Source ${number}:\n  2025-02-03: { status: empty, checkedOn: 2025-03-01 }\n`),
  'styles come or go': ({ content }) => toggle(content, 'styles.css', 'h1 { font-style: italic }\n'),
  'a file of its own comes or goes': ({ content }) => toggle(content, 'public/keys/a.txt', 'a key\n'),
  'the base path changes back and forth': ({ env }) => {
    env['BASE_PATH'] = env['BASE_PATH'] === '/x' ? '' : '/x';
  },
  'a template changes': ({ checkout }, number) =>
    replace(checkout, 'src/components/page/NotFound.astro', /\n$/, `\n<!-- ${number} -->\n`),
};

/** A digest that edits correct. */
const EDITED_DIGEST = 'digests/2025/2025-01-06.md';

/** The files that an archive starts with, beside those of a fixture. */
export const FIRST_FILES: Readonly<Record<string, string>> = {
  [EDITED_DIGEST]: [
    '## A lamp of every day\n\n- arXiv: 2501.00001\n- Authors: Ada Quill, Bo Tern\n\nIt shines.\n',
    '## Fog\n\n- Authors: Ada Quill\n\nIt is grey, and so is the lamp.\n',
  ].join('\n'),
};

function digestName(number: number): string {
  return `digests/2026/2026-${String(1 + (number % 12)).padStart(2, '0')}-02-${number}.md`;
}

function digestText(number: number): string {
  return [
    `## Ships of the harbour ${number}\n\n- arXiv: 2601.${String(number).padStart(5, '0')}\n- Authors: Ada Quill, Cy Dune\n`,
    'They shine at night, and carry lamps.\n',
    '## A lamp of every day\n\n- arXiv: 2501.00001\n\nIt shines.\n',
  ].join('\n');
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function append(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  appendFileSync(join(folder, path), text);
}

function replace(folder: string, path: string, pattern: RegExp, text: string): void {
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, text));
}

/** Removes a file, or writes it. */
function toggle(folder: string, path: string, text: string): void {
  if (existsSync(join(folder, path))) rmSync(join(folder, path));
  else write(folder, path, text);
}
