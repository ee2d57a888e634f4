/** The archives of arXiv that had ids of their own until March 2007 (https://info.arxiv.org/help/arxiv_identifier.html). */
const OLD_ARCHIVES: ReadonlySet<string> = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);
const OLD_ID = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2,5}(?:-[a-z]{2,5})?)?\/(\d{7})$/i;
const NEW_ID = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;

/**
 * Reads an arXiv id out of an id, a label, the stamp on a paper's first page, a citation such as `arXiv preprint
 * arXiv:2409.04828`, or a link to where people read papers of arXiv; drops brackets around it and the version. An old id
 * loses its subject class, as on arXiv itself, where `math.GT/0309136` is `math/0309136`.
 * @example parsePaperId('https://arxiv.org/pdf/2409.04828v2.pdf') //=> '2409.04828'
 * @example parsePaperId('arXiv:2409.04828v1 [cs.CL]') //=> '2409.04828'
 * @example parsePaperId('Attention') //=> null
 */
export function parsePaperId(text: string): string | null {
  if (!DIGITS.test(text)) return null;
  const written = text
    .trim()
    .replace(BRACKETS, '$1$2')
    .replace(/^oai:arxiv\.org:/i, '')
    .replace(STAMP, '');
  const bare = withoutSite(originalAddress(written))
    .replace(/[?#&][^]*$/, '')
    .replace(/^(?:doi:?\s{0,9})?10\.48550\//i, '')
    .replace(CITATION, '')
    .replace(/\/$/, '')
    .replace(/\.(?:pdf|ps|ps\.gz|html?)$/i, '')
    .replace(/v\d+$/i, '');
  if (NEW_ID.test(bare)) return bare;
  const [, archive = '', number = ''] = OLD_ID.exec(bare) ?? [];
  return OLD_ARCHIVES.has(archive.toLowerCase()) ? `${archive.toLowerCase()}/${number}` : null;
}

/** What every id has. */
const DIGITS = /\d{4}/;

/** An id in brackets of its own: `[2409.04828]`. */
const BRACKETS = /^\[([^[\]]{9,60})\]$|^\(([^()]{9,60})\)$/;

/** What stands before the id in citations and labels: `arXiv preprint arXiv:`, `CoRR abs/`, `arXiv ID: `. */
const CITATION =
  /^(?:(?:arxiv )?(?:pre|e)-?prints?[: ]{1,2})?(?:corr,? (?=abs\/))?(?:arxiv(?: id)?[:./ ]\s{0,9})?(?:abs\/)?/i;

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
  [/^themoonlight\.io$/, /^(?:\w\w\/)?(?:review|paper|file)\/(?:arxiv\/)?/i],
  [/^inspirehep\.net$/, /^(?:api\/)?(?:arxiv\/|(?:literature|search)\?[pq]=(?:find\+eprint\+|(?=arxiv:)))/i],
  [/^tldr\.takara\.ai$/, /^p\//i],
  [/^ui\.adsabs\.harvard\.edu$/, /^abs\/(?=arxiv:)/i],
];

/**
 * The address that another holds: of a copy in the Web Archive, or of a reader for papers from anywhere; any other as it is.
 * An encoded `:` or `/` is decoded.
 * @example originalAddress('https://web.archive.org/web/2025/https://arxiv.org/abs/2409.04828')
 * //=> 'https://arxiv.org/abs/2409.04828'
 */
export function originalAddress(address: string): string {
  return address.replace(/%3a/gi, ':').replace(/%2f/gi, '/').replace(HOLDER, '');
}

const HOLDER =
  /^(?:https?:\/\/)?(?:web\.archive\.org\/web\/\d{1,14}(?:[a-z]{2}_)?\/|(?:www\.)?themoonlight\.io\/[\w/-]{0,100}\?url=)/i;

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

/** Whether a title is no more than an id: what a list of ids and addresses says of a paper. */
export function isIdAlone(title: string): boolean {
  return parsePaperId(title) !== null;
}
