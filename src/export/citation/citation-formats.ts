/** The formats of citations that are offered as a file, by the extension of its name, in the order in which pages offer them. */
export const CITATION_FORMATS = { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' } as const;
