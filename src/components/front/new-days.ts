// Says on the front page which days are new since the reader's last visit.

import { daySeenBefore } from '../../saved/visits.ts';

const DAY = /\/papers\/date\/(\d{4}-\d\d-\d\d)\/$/;

const front = document.querySelector<HTMLElement>('.front[data-new]');
const links = new Map<string, string>();
for (const { href, pathname } of document.querySelectorAll<HTMLAnchorElement>('main a')) {
  const [, day] = DAY.exec(pathname) ?? [];
  if (day !== undefined) links.set(day, href);
}
const days = [...links.keys()].toSorted().toReversed();
const [newest] = days;
if (front && newest !== undefined) tell(front, seenBefore(newest));

function seenBefore(day: string): string | null {
  try {
    return daySeenBefore(`daybook:seen:${new URL('.', location.href).pathname}`, day, localStorage, sessionStorage);
  } catch {
    // Storage is disabled.
    return null;
  }
}

function tell({ dataset }: HTMLElement, before: string | null): void {
  const unseen = before === null ? [] : days.filter((day) => day > before);
  if (unseen.length === 0) return;
  const text = document.createElement('p');
  text.className = 'quiet';
  text.append(dataset['new'] ?? '');
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (const [index, day] of unseen.entries()) {
    const link = Object.assign(document.createElement('a'), {
      href: links.get(day) ?? '',
      textContent: format.format(new Date(day)),
    });
    text.append(index === 0 ? ' ' : ' · ', link);
  }
  document.querySelector('.front-day .day-header')?.append(text);
}
