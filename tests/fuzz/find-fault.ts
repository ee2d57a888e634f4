import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { z } from 'zod';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { DigestSchema } from '../../src/digest/schema.ts';
import { toBibtex } from '../../src/export/citation/bibtex.ts';
import { paperLine } from '../../src/export/data/paper-line.ts';
import { renderIntroduction } from '../../src/markdown/render-introduction.ts';
import { plainText, renderParagraphs, renderTitle } from '../../src/paper/render-text.ts';
import type { RawFile } from '../../src/source/decode.ts';
import { NO_SOURCES } from '../support/no-sources.ts';

/** CPU time that a file may take, in milliseconds: some for any file, and more for each kB. */
const FREE_TIME = 2_000;
const TIME_PER_KB = 50;

/** Controls and overrides of direction, which nothing that is published may hold. */
const UNWANTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/**
 * What is wrong with how Daybook reads a file, in words that are the same for the same kind of fault; null for nothing: it
 * throws, takes too long, loses a paper or gives what does not fit.
 */
export function findFault(file: RawFile): string | null {
  const before = process.cpuUsage();
  try {
    const problem = readAll(file);
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    if (spent > FREE_TIME + (TIME_PER_KB * file.bytes.length) / 1000) return 'It takes too long';
    return problem;
  } catch (error) {
    if (error instanceof z.ZodError) return `It does not fit the schema: ${error.issues[0]?.message ?? ''}`;
    const [message = '', ...frames] = error instanceof Error ? (error.stack ?? '').split('\n') : [String(error)];
    const place = frames.find((frame) => frame.includes('/src/'))?.replace(/^.*\/src\//, 'src/') ?? '';
    return `${message.slice(0, 80)} ${place}`;
  }
}

function readAll(file: RawFile): string | null {
  const { digests, issues } = parseDigest(file);
  if (digests.length + issues.length === 0) return 'Neither a digest nor an issue comes of it';
  for (const digest of digests) DigestSchema.parse(digest);
  const { archive } = buildArchive({ ...NO_SOURCES, digests });
  const listed = [...archive.digests.values()].flatMap(({ paperIds }) => paperIds);
  const entries = digests.flatMap((digest) => digest.entries);
  if (entries.length > 0 && listed.length === 0) return 'All papers are lost';
  if (listed.some((id) => !archive.papers.has(id))) return 'A digest lists a paper that the archive does not have';
  for (const { introduction } of digests) if (introduction !== null) renderIntroduction(introduction);
  for (const paper of archive.papers.values()) {
    const html = [renderTitle(paper.title).html, ...renderParagraphs(paper.abstract ?? '')].join('');
    if (runsCode(parseFragment(html))) return 'Its HTML holds what a browser would run';
    const published = [
      JSON.stringify(paperLine(archive, paper)),
      toBibtex(paper, archive.citationKeys.get(paper.id) ?? paper.id),
      plainText(paper.title),
    ].join('\n');
    if (UNWANTED.test(published)) return 'A control character is published';
    // Reading a title drops tags and comments, of which alone a title of ours may consist.
    if (paper.title.includes('<')) continue;
    const read = parseDigest({
      path: 'digests/2025-01-01.bib',
      bytes: new TextEncoder().encode(toBibtex(paper, archive.citationKeys.get(paper.id) ?? paper.id)),
    });
    if (read.digests.flatMap((digest) => digest.entries).length !== 1) return 'Its BibTeX does not give one paper back';
  }
  return null;
}

/** Whether HTML has an element, an attribute or an address that a browser would run. */
function runsCode(node: DefaultTreeAdapterTypes.Node): boolean {
  if ('tagName' in node && ['script', 'iframe', 'object', 'embed'].includes(node.tagName)) return true;
  if ('attrs' in node && node.attrs.some(({ name, value }) => /^on/i.test(name) || /^\W*javascript:/i.test(value)))
    return true;
  return 'childNodes' in node && node.childNodes.some(runsCode);
}
