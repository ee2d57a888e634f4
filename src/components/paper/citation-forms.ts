import { toApa } from '../../export/citation/apa.ts';
import { toCitation } from '../../export/citation/citation.ts';
import { toCsl } from '../../export/citation/csl.ts';
import { toIeee } from '../../export/citation/ieee.ts';
import { fromScholarlyArticle, type ScholarlyArticle } from '../../export/citation/json-ld.ts';
import { toRis } from '../../export/citation/ris.ts';

/** The citation of a paper in one form. */
export interface CitationForm {
  readonly name: string;
  readonly text: string;
  /** The file that it is saved as; null for a sentence, which is copied. */
  readonly file: { readonly name: string; readonly type: string } | null;
  /** Whether the text stands beside its buttons. */
  readonly isShown: boolean;
}

/** The citation of the paper of a page in every form, from the page alone. */
export function citationForms(page: Document): CitationForm[] {
  const cite = page.querySelector<HTMLElement>('.cite');
  const bibtex = cite?.querySelector('pre')?.textContent ?? '';
  const linked = JSON.parse(page.querySelector('[type="application/ld+json"]')?.textContent ?? '{}') as LinkedData;
  const [article] = linked['@graph'];
  const key = /\{([^,]+)/.exec(bibtex)?.[1] ?? '';
  const citation = toCitation(fromScholarlyArticle(article, { key, areAll: cite?.dataset['partial'] === undefined }));
  const file = (extension: string, type: string) => ({ name: `${citation.key}.${extension}`, type });
  const csl = JSON.stringify([toCsl(citation)], null, 2);
  return [
    { name: 'APA', text: toApa(citation), file: null, isShown: true },
    { name: 'IEEE', text: toIeee(citation), file: null, isShown: true },
    { name: 'RIS', text: toRis(citation), file: file('ris', 'application/x-research-info-systems'), isShown: false },
    { name: 'CSL-JSON', text: csl, file: file('json', 'application/vnd.citationstyles.csl+json'), isShown: false },
    { name: 'BibTeX', text: bibtex, file: file('bib', 'application/x-bibtex'), isShown: false },
  ];
}

interface LinkedData {
  readonly '@graph': readonly [ScholarlyArticle, ...unknown[]];
}
