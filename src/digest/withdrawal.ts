import type { PaperFacts } from './schema.ts';

/**
 * Whether a paper's authors or arXiv say in its title, its abstract or their remark that it was withdrawn or retracted; null
 * where they say nothing of it. A remark is about the paper itself; an abstract may be about others that were withdrawn.
 * @example readWithdrawal({ title: 'Lamps', abstract: null, remark: 'Withdrawn; see arXiv:2401.00002' }) //=> true
 * @example readWithdrawal({ title: 'Why papers were withdrawn', abstract: null, remark: '12 pages' }) //=> null
 */
export function readWithdrawal({
  title,
  abstract,
  remark,
}: Pick<PaperFacts, 'title'> & Partial<Pick<PaperFacts, 'abstract' | 'remark'>>): true | null {
  const [first = '', ...others] = sentencesOf(abstract ?? '');
  const isWithdrawn =
    IN_TITLE.test(title) ||
    sentencesOf(remark ?? '').some((sentence) => WITHDRAWN_PAPER.test(sentence) || STARTS_WITHDRAWN.test(sentence)) ||
    WITHDRAWN_PAPER.test(first) ||
    WITHDRAWN_WITH_REASON.test(first) ||
    others.some((sentence) => /^(?:this|our|we|i|the authors?) /i.test(sentence) && WITHDRAWN_PAPER.test(sentence));
  return isWithdrawn ? true : null;
}

/** `WITHDRAWN: Lamps`, `[Withdrawn] Lamps`, `Lamps (withdrawn by the authors)`. */
const IN_TITLE =
  /^[^\p{L}\p{N}]{0,3}(?:withdrawn|retracted)(?: (?:article|paper))?(?: ?[:)\]]| [-–—] )|[([](?:withdrawn|retracted)(?: by (?:the )?(?:authors?|arxiv(?: \p{L}{1,20}){0,2}))?[)\]]\.?$/iu;

/** `This paper has been withdrawn`, `Paper withdrawn`, `The authors withdraw this article`; not from a conference alone. */
const WITHDRAWN_PAPER =
  /^(?:(?:this|our|the|present|entire|arxiv) ){0,3}(?:paper|article|manuscript|submission|pre-?print|e-?print|work|document|note|letter|report|thesis|draft|contribution|it)(?: (?:has|have|is|was|will|now|been|being|be|hereby|already|temporarily|permanently|subsequently|voluntarily|since)){0,4} (?:(?:withdrawn|retracted)(?! from (?!arxiv)(?!the arxiv))|removed by (?:the )?(?:authors?|arxiv))\b|^(?:we|i|(?:the )?authors?)(?: (?:have|has|had|hereby|now|are|am|wish|wishes|decided|chose|to|would|like|want|need|must)){0,4} (?:withdraw|withdraws|withdrew|withdrawn|withdrawing|retract|retracted|retracting) (?:this|the|our|my) (?:(?:present|arxiv) )?(?:paper|article|manuscript|submission|pre-?print|e-?print|work)\b/i;

/** A remark such as `Withdrawn by the authors`, `Removed by arXiv administrators`. */
const STARTS_WITHDRAWN =
  /^(?:(?:withdrawn|withdrawing|retracted)\b(?! from (?!arxiv)(?!the arxiv))|removed by (?:the )?(?:authors?|arxiv)\b)/i;

/**
 * An abstract that begins with a withdrawal, such as `Withdrawn due to an error`: it stands alone, or says who withdrew the
 * paper or what is wrong with it. `Withdrawn due to stress, students leave` is about others.
 */
const WITHDRAWN_WITH_REASON =
  /^(?:withdrawn|retracted)(?:$| by (?:the )?(?:authors?|arxiv)\b| from arxiv\b| (?:due|because|for|as|since|until)\b.{0,200}\b(?:we|authors?|papers?|manuscript|preprint|arxiv|version|revisions?|proofs?|theorems?|lemmas?|equations?|errors?|mistakes?|flaws?|gaps?|bugs?|incorrect|wrong|overlaps?|duplicates?|plagiarism|copyright|superseded)\b)/i;

function sentencesOf(text: string): string[] {
  const sentences = text.split(/[.!?;:,()[\]\n]/).map((sentence) => sentence.trim().replace(/\s+/g, ' '));
  return sentences.filter(Boolean);
}
