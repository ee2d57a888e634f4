import { setFilters, isAsking, type SearchRequest } from '../request.ts';

/**
 * The lines of `feeds.yml` that make a search a feed; '' where nothing is asked for. A quoted text is the same in JSON and in
 * YAML.
 * @example feedLines(parseRequest('?q=graphs&topic=agents')) //=> '- slug: graphs\n  title: "graphs"\n  q: "graphs"\n  topic: "agents"\n'
 */
export function feedLines(request: SearchRequest): string {
  if (!isAsking(request)) return '';
  const filters = Object.fromEntries(setFilters(request));
  const title = titleOf(request);
  const conditions = Object.entries({ q: request.query.text, ...filters }).flatMap(([name, value]) =>
    value ? [`  ${name}: ${JSON.stringify(value)}\n`] : [],
  );
  return `- slug: ${slugOf(title)}\n  title: ${JSON.stringify(title)}\n${conditions.join('')}`;
}

/** A name for a search, for files: `graphs-2025`. */
export function searchSlug(request: SearchRequest): string {
  return slugOf(titleOf(request));
}

function titleOf(request: SearchRequest): string {
  return [request.query.text, ...setFilters(request).map(([, value]) => value)].filter(Boolean).join(', ');
}

function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-').slice(0, 60).replace(/-$/, '');
  return slug || (title === '' ? 'search' : `search-${hashOf(title)}`);
}

/** A short name for words of other scripts, which stays when more searches are added (32-bit FNV-1a). */
function hashOf(text: string): string {
  const hash = new TextEncoder()
    .encode(text)
    .reduce((value, byte) => Math.imul(value ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  return hash.toString(36);
}
