import type { Archive } from '../archive/archive.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import { BASIS_FILE, papersToLearnFrom } from '../vectors/basis.ts';

/** What is due where the archive has grown so much that its vectors should be learnt anew, or for the first time. */
export function vectorIssues({ papers, basis }: Pick<Archive, 'papers' | 'basis'>): Issue[] {
  const learnt = basis?.papers ?? 0;
  const due = papersToLearnFrom(papers.size);
  return due > learnt
    ? [
        createIssue(
          'due-vectors',
          { path: BASIS_FILE, line: 1, column: 1 },
          String(due),
          learnt === 0 ? 'none' : String(learnt),
        ),
      ]
    : [];
}
