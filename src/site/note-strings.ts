/** What the editors say of a paper, and what readers tell them. */
export const NOTE_STRINGS = {
  'paper.withdrawn': 'This paper was withdrawn.',
  'paper.withdrawnBy': 'This paper was withdrawn, according to {source}.',
  // A link to the other paper follows.
  'paper.supersededBy': 'Superseded by',
  'paper.supersedes': 'Supersedes',
  // A day follows.
  'paper.corrected': 'Corrected',
  'paper.note': 'Editor’s note',
  'note.by': 'By {by}',
  'note.title': 'Title corrected',
  'note.authors': 'Authors corrected',
  'note.publishedOn': 'Date corrected',
  'note.abstract': 'Abstract corrected',
  // What the digest says follows.
  'note.before': 'before:',
  'report.label': 'Report an error',
  'report.title': 'Title',
  'report.publishedOn': 'Date',
  'report.other': 'Something else',
} as const;
