// Reads the address that has no page: another form of a paper's id leads to the paper, a day without a digest to the days
// beside it.
import { parsePaperId } from '../../paper-id.ts';

const place = document.querySelector<HTMLElement>('#found');
const base = place?.dataset['base'] ?? '';
const address = decodeURIComponent(location.pathname).slice(base.length);

if (place) {
  const day = /^\/papers\/date\/(\d{4}-\d\d-\d\d)\/?$/.exec(address)?.[1];
  void (day === undefined ? openPaper() : showDays(day, place));
}

/** Opens the paper whose id the address holds, if the archive has it. */
async function openPaper(): Promise<void> {
  const id = parsePaperId(address.replace(/^\/(?:papers\/)?(?:(?:abs|pdf|html|arxiv)\/)?/i, '').replace(/\/$/, ''));
  const target = id === null ? '' : encodeURI(`${base}/papers/${id}/`);
  if (target === '' || target === location.pathname) return;
  const { ok } = await fetch(target, { method: 'HEAD' });
  if (ok) location.replace(target + location.hash);
}

/** Links the nearest days before and after, as the pages of the years have them. */
async function showDays(day: string, where: HTMLElement): Promise<void> {
  const year = Number(day.slice(0, 4));
  const days = (await Promise.all([year - 1, year, year + 1].map(daysOfYear))).flat();
  const nearest = [days.findLast((other) => other < day), days.find((other) => other > day)];
  const links = nearest.flatMap((other) => (other === undefined ? [] : [dayLink(other)]));
  if (links.length === 0) return;
  where.append(where.dataset['text'] ?? '', ...links.flatMap((link) => [' ', link]));
}

async function daysOfYear(year: number): Promise<string[]> {
  const answer = await fetch(`${base}/papers/year/${year}/`);
  const found = answer.ok ? (await answer.text()).matchAll(/\/papers\/date\/(\d{4}-\d\d-\d\d)\//g) : [];
  return [...new Set(Array.from(found, ([, date = '']) => date))].toSorted();
}

function dayLink(date: string): HTMLElement {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: 'UTC', dateStyle: 'long' });
  return Object.assign(document.createElement('a'), {
    href: `${base}/papers/date/${date}/`,
    textContent: format.format(new Date(date)),
  });
}
