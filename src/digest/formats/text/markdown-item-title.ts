import { parsePaperId } from '../../../paper-id.ts';
import { writtenDay } from '../written-day.ts';
import { isPlaceLabel, linksIn, plainMarkdown } from './markdown-links.ts';

const STARTS: readonly RegExp[] = [
  /^(\*\*|__)(?=\S)(.{1,400}?)\1[.,:]?(?=[\s([—–-]|$)/,
  /^(\*|_)(?=[^\s*_])([^*_\n]{1,400}?)\1[.,:]?(?=[\s([—–-]|$)/,
  /^(["“])([^"”\n]{1,400})["”][.,:]?(?=[\s([—–-]|$)/,
];
const DATE_START = /^(?:\*\*)?[([]?(\d{4}[-/.]\d\d[-/.]\d\d)[)\]]?(?:\*\*)?[\s,:|–—-]{0,5}/;
/** `[2511.00001] Clouds`: an id, which is no link. */
const ID_START = /^[([](?:arXiv:)?(\d{4}\.\d{4,5})(?:v\d{1,3})?[)\]](?!\() ?[:·|–—-]? ?/i;
const LONGEST_TITLE = 300;

/** The title with which a text starts, and what follows it; null where none can be told from the rest. */
export function splitItem(content: string): { readonly title: string; readonly rest: string } | null {
  const dated = DATE_START.exec(content)?.[0] ?? '';
  const [lead = '', id] = ID_START.exec(content.slice(dated.length)) ?? [];
  const text = content.slice(dated.length + lead.length).trim();
  const kept = [/\d{4}[-/.]\d\d[-/.]\d\d/.exec(dated)?.[0], id && `https://arxiv.org/abs/${id}`]
    .filter(Boolean)
    .map((part) => `${part} · `)
    .join('');
  const marked = STARTS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const link = linkAtStart(text);
  const inner = marked?.[2] ?? link?.label;
  const whole = marked?.[0] ?? link?.whole;
  if (inner !== undefined && whole !== undefined) {
    const label = linkAtStart(inner)?.label ?? inner;
    const title = plainMarkdown(label)
      .replace(/^\d{1,3}[.)]\s+/, '')
      .replace(/[:,]$/, '')
      .trim();
    const url = inner === link?.label ? '' : (linkAtStart(inner)?.url ?? '');
    const rest = `${kept}${[link && inner === link.label ? link.url : url, text.slice(whole.length)].filter(Boolean).join(' · ')}`;
    if (!isPlaceLabel(title) && writtenDay(title) === null) return { title, rest: rest.trim() };
    return link && parsePaperId(title) !== null ? titleBehind(link.url, text.slice(whole.length), kept) : null;
  }
  return titleInFront(text, kept);
}

/** `[2511.00001](…) Clouds`: an id, then a title. */
function titleBehind(url: string, behind: string, kept: string): ReturnType<typeof splitItem> {
  const text = behind.replace(/^[\s:,.|–—-]{1,9}/, '');
  const split = parsePaperId(url) === null ? null : text.startsWith('[') ? null : splitBehind(text);
  return split && { title: split.title, rest: `${kept}${url} ${split.rest}`.trim() };
}

function splitBehind(text: string): ReturnType<typeof splitItem> {
  const marked = STARTS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (marked) return { title: plainMarkdown(marked[2] ?? ''), rest: text.slice(marked[0].length) };
  return isTitle(text) ? { title: plainMarkdown(text), rest: '' } : null;
}

/** `Clouds ([arXiv](…))`: a title, then nothing but links. */
function titleInFront(text: string, kept: string): ReturnType<typeof splitItem> {
  const start = /\s?[([{|–—:,-]{0,4}\s?(?:\[[^[\]\n]{0,100}\]\(|<?https?:\/\/|\barXiv:)/i.exec(text);
  if (!start) return null;
  const title = text.slice(0, start.index).trim();
  const rest = text.slice(start.index).replace(/^[\s([{|–—:,-]{1,9}(?=\[|<|https?:|arxiv)/i, '');
  const hasLinksAlone = linksIn(rest).every(({ label }) => isPlaceLabel(label));
  return isTitle(title) && hasLinksAlone ? { title: plainMarkdown(title), rest: `${kept}${rest}` } : null;
}

/** Whether a text may be a title, and not sentences or a list of names. */
export function isTitle(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    !/\s[·•|]\s/.test(text) &&
    text.length <= LONGEST_TITLE &&
    !/[.;] \S|\bet\.? al\b|[:：]$/.test(text) &&
    linksIn(text).length === 0
  );
}

function linkAtStart(text: string): { readonly label: string; readonly url: string; readonly whole: string } | null {
  if (!text.startsWith('[')) return null;
  const joint = text.indexOf('](');
  const close = text.indexOf(')', joint);
  if (joint < 1 || close < 0 || joint > LONGEST_TITLE + 100) return null;
  const [label, url] = [text.slice(1, joint), text.slice(joint + 2, close)];
  // A bracket that closes within the label is not the link's.
  if (/^[^[]*\]/.test(label)) return null;
  return /\s/.test(url) || url === '' ? null : { label, url, whole: text.slice(0, close + 1) };
}
