/** Matches arXiv ids as they were until March 2007, and as they are since (https://info.arxiv.org/help/arxiv_identifier.html). */
const OLD_ID = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}$/;
const NEW_ID = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;

/**
 * Reads an arXiv id out of an id, a label or a link; drops the version.
 * @example parsePaperId('https://arxiv.org/pdf/2409.04828v2.pdf') //=> '2409.04828'
 * @example parsePaperId('arXiv:2409.04828') //=> '2409.04828'
 * @example parsePaperId('Attention') //=> null
 */
export function parsePaperId(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[?#][^]*$/, '')
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?alphaxiv\.org\/(?:abs|pdf|overview|html)\//i, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\//i, '')
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^10\.48550\/arxiv\./i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\/$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/, '');
  return NEW_ID.test(bare) || OLD_ID.test(bare) ? bare : null;
}

/**
 * The way arXiv writes an id in citations.
 * @example formatPaperId('2409.04828') //=> 'arXiv:2409.04828'
 */
export function formatPaperId(id: string): string {
  return `arXiv:${id}`;
}
