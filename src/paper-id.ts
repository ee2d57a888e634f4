/** Matches arXiv ids as they were until March 2007, and as they are since (https://info.arxiv.org/help/arxiv_identifier.html). */
const OLD_ID = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2,5}(?:-[a-z]{2,5})?)?\/(\d{7})$/i;
const NEW_ID = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;

/**
 * Reads an arXiv id out of an id, a label, the stamp on a paper's first page, or a link to where people read papers of arXiv;
 * drops the version. An old id loses its subject class, as on arXiv itself, where `math.GT/0309136` is `math/0309136`.
 * @example parsePaperId('https://arxiv.org/pdf/2409.04828v2.pdf') //=> '2409.04828'
 * @example parsePaperId('arXiv:2409.04828v1 [cs.CL]') //=> '2409.04828'
 * @example parsePaperId('Attention') //=> null
 */
export function parsePaperId(text: string): string | null {
  const bare = withoutSite(
    text
      .trim()
      .replace(/^oai:arxiv\.org:/i, '')
      .replace(STAMP, ''),
  )
    .replace(/[?#][^]*$/, '')
    .replace(/^10\.48550\//, '')
    .replace(/^arxiv[:./]\s*/i, '')
    .replace(/\/$/, '')
    .replace(/\.(?:pdf|ps|ps\.gz|html?)$/i, '')
    .replace(/v\d+$/i, '');
  if (NEW_ID.test(bare)) return bare;
  const [, archive, number] = OLD_ID.exec(bare) ?? [];
  return archive === undefined ? null : `${archive.toLowerCase()}/${number}`;
}

/** What follows the id in a stamp, or in arXiv's lists: ` [cs.CL] 3 Nov 2025`, ` [pdf, html, other]`. */
const STAMP = /(?<=\d) [[(][a-z][a-z., -]{0,40}[\])](?: .{0,40})?$/i;

/** Where papers of arXiv are read, and what stands before their ids there. */
const READING_SITES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:[\w-]+\.){0,3}arxiv\.org$|^xxx\.lanl\.gov$/, /^(?:abs|pdf|html|format|ps|e-print|src|tb)\//i],
  [/^doi\.org$|^dx\.doi\.org$/, /^(?=10\.48550\/)/],
  [/^(?:huggingface\.co|hf\.co|hf-mirror\.com|emergentmind\.com|arxiv-vanity\.com)$/, /^papers\//i],
  [/^alphaxiv\.org$/, /^(?:\w\w\/)?(?:abs|pdf|overview|html|audio)\//i],
  [/^ar5iv\.org$/, /^(?:html|abs|pdf)\//i],
  [/^(?:papers\.cool|scirate\.com|semanticscholar\.org|bytez\.com)$/, /^(?:docs\/)?arxiv\//i],
  [/^api\.semanticscholar\.org$/, /^(?:graph\/v1\/paper\/|v1\/paper\/)?(?=arxiv:)/i],
  [/^tldr\.takara\.ai$/, /^p\//i],
  [/^ui\.adsabs\.harvard\.edu$/, /^abs\/(?=arxiv:)/i],
];

/** An address at one of these sites without all that stands before the id; anything else as it is. */
function withoutSite(text: string): string {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?(?:www\.)?([\w.-]{4,60})(?::\d{1,5})?\/+([^]*)$/i.exec(text) ?? [];
  const prefix = READING_SITES.find(([site]) => site.test(host.toLowerCase()))?.[1];
  return prefix?.test(path) ? path.replace(prefix, '') : text;
}

/**
 * The arXiv id that a number stands for, of which the zeros at both ends are lost; null for a number that is none.
 * @example paperIdOfNumber(2511.0101) //=> '2511.01010'
 */
export function paperIdOfNumber(number: number): string | null {
  const [month = '', rest = ''] = String(number).split('.');
  const yearAndMonth = month.padStart(4, '0');
  // Ids of this form exist since April 2007, with five digits since January 2015.
  if (yearAndMonth < '0704') return null;
  const digits = yearAndMonth < '1501' ? 4 : 5;
  return rest === '' || rest.length > digits ? null : parsePaperId(`${yearAndMonth}.${rest.padEnd(digits, '0')}`);
}

/**
 * The way arXiv writes an id in citations.
 * @example formatPaperId('2409.04828') //=> 'arXiv:2409.04828'
 */
export function formatPaperId(id: string): string {
  return `arXiv:${id}`;
}
