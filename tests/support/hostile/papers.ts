import { HOSTILE_ADDRESSES, HOSTILE_IDS, PAYLOADS } from './payloads.ts';

/** A paper of which every field attacks. */
export interface HostilePaper {
  readonly title: string;
  readonly text: string;
  /** The first is shared by all papers with the same payload, so that it gets a page. */
  readonly authors: readonly string[];
  readonly organization: string;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly addresses: readonly string[];
  /** An arXiv id, something that is none, or null. */
  readonly id: string | null;
}

/** The papers of one digest, one for each payload. */
export function hostilePapers(format: string, digest: number): HostilePaper[] {
  return Object.entries(PAYLOADS).map(([name, payload], index) => ({
    title: `Hostile ${name} in ${format} ${payload}`,
    text: `${payload} A text with ${name} by ${format}. ${payload}`,
    authors: [`${name} ${payload}`, `Ada Byron ${payload}`],
    organization: `Works ${name} ${payload}`,
    keywords: [payload, 'hostile'],
    categories: ['cs.LG', `cs.${payload}`],
    addresses: [at(HOSTILE_ADDRESSES, index + digest), `https://github.com/hostile/${encodeURIComponent(name)}`],
    id: idOf(digest, index),
  }));
}

/** A third of the papers has an id, a third an invalid one, and a third none: those are found by their titles. */
function idOf(digest: number, index: number): string | null {
  const id = `2501.${10_000 + digest * 100 + index}`;
  if (index % 3 === 0) return id;
  return index % 3 === 1 ? at(HOSTILE_IDS, index + digest).replace('ID', id) : null;
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
