import { join } from 'node:path';
import { formatNumber } from '../source/format-number.ts';
import { formatReport } from '../source/report.ts';
import { severityOf } from '../source/issues.ts';
import { readEnvironment } from '../site/environment.ts';
import { failContent, readOptions } from './options.ts';

readOptions({ about: 'Learns from the archive what the vectors of papers are made with.' }, {});
// What takes time to load is loaded once the words fit.
const { learnBasis } = await import('../archive/paper-vectors.ts');
const { checkContent } = await import('../check/content.ts');
const { writeWhole } = await import('../import/write-file.ts');
const { BASIS_FILE, FEWEST_PAPERS, formatBasis } = await import('../vectors/basis.ts');
const { contentDir } = readEnvironment();
const { archive, issues } = checkContent(contentDir);
const errors = issues.filter((issue) => severityOf(issue) === 'error');
if (errors.length > 0) failContent(`${formatReport(errors)}\nNothing learnt: correct the content first`);
const basis = learnBasis(archive);
if (!basis)
  failContent(`Nothing learnt: the archive has ${archive.papers.size} papers, and ${FEWEST_PAPERS} are needed`);
writeWhole(join(contentDir, BASIS_FILE), formatBasis(basis));
const papers = `${formatNumber(basis.papers)} of ${formatNumber(archive.papers.size)} papers`;
console.log(`${formatNumber(basis.table.places.size)} words in ${BASIS_FILE}, learnt from the first ${papers}`);
