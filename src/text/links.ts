import { isSafeUrl, LONGEST_URL } from './find-urls.ts';
import type { TextNode } from './tree.ts';

/** The kind of page that a link leads to. */
export type LinkKind = 'code' | 'project' | 'dataset' | 'model' | 'demo' | 'paper' | 'other';

/** A link and its kind. */
export interface FoundLink {
  readonly kind: LinkKind;
  readonly url: string;
}

// Host (without `www.`) and path, first match wins.
const KINDS: readonly (readonly [LinkKind, RegExp])[] = [
  ['dataset', /^(?:huggingface\.co|hf\.co|modelscope\.cn|kaggle\.com)\/datasets\b/],
  ['demo', /^(?:huggingface\.co|hf\.co)\/spaces\b|^modelscope\.cn\/studios\b/],
  ['paper', /^(?:huggingface\.co|hf\.co)\/papers\b/],
  ['model', /^modelscope\.cn\/models\b|^kaggle\.com\/models\b|^(?:huggingface\.co|hf\.co)\/collections\b/],
  ['other', /^(?:huggingface\.co|hf\.co)\/(?:blog|docs|learn|join|chat|posts|spaces|organizations|tasks)\b/],
  ['model', /^(?:huggingface\.co|hf\.co)\/[^/]+/],
  ['demo', /^(?:[^/]+\.)?(?:hf\.space|gradio\.(?:live|app)|streamlit\.app|replicate\.com)(?:\/|$)/],
  ['demo', /^colab\.research\.google\.com\//],
  ['dataset', /^(?:zenodo\.org|figshare\.com|physionet\.org|(?=[^/]*dataverse)[^/]*|data\.mendeley\.com)\//],
  ['dataset', /^(?:commonvoice\.mozilla\.org|ieee-dataport\.org|opendatalab\.com)\//],
  [
    'code',
    /^(?:gist\.)?github\.com\/[^/]+|^(?=(?:[^/]*\.)?gitlab\.[^/])[^/]+\/[^/]+|^(?:bitbucket|codeberg)\.org\/[^/]+/,
  ],
  ['code', /^(?:gitee|gitcode)\.com\/[^/]+|^anonymous\.4open\.science\/|^kaggle\.com\/code\b|^pypi\.org\/project\//],
  [
    'project',
    /^[^/]+\.(?:github|gitlab|gitbook|bitbucket)\.io(?:\/|$)|^[^/]+\.(?:pages|workers|web)\.(?:dev|app)(?:\/|$)/,
  ],
  ['project', /^[^/]+\.(?:netlify|vercel|webflow|notion|framer|carrd)\.(?:app|io|site|website|co|ai)(?:\/|$)/],
  ['project', /^sites\.google\.com\//],
  ['paper', /^(?:[^/]+\.)?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|semanticscholar\.org)\//],
  ['paper', /^(?:(?:dl\.)?acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|proceedings\.[^/]+|papers\.nips\.cc)\//],
];

/**
 * The kind of page that an address leads to.
 * @example classifyLink('https://huggingface.co/datasets/a/b') //=> 'dataset'
 */
export function classifyLink(url: string): LinkKind {
  const place = normalizeUrl(url).replace(/^https:\/\//, '');
  return KINDS.find(([, pattern]) => pattern.test(place))?.[0] ?? 'other';
}

// Hosts whose paths ignore case.
const FOLDED_HOSTS = new Set(['github.com', 'gitlab.com', 'huggingface.co']);
const FRONT_PAGE = /(?:\/-)?\/(?:tree|blob)\/(?:main|master)(?:\/(?:README(?:\.md)?)?)?$/i;

/**
 * A key for comparing addresses: two links with the same key are duplicates. Not for display.
 * @example normalizeUrl('http://www.github.com/A/b.git#usage') //=> 'https://github.com/a/b'
 */
export function normalizeUrl(url: string): string {
  const parsed = url.length > LONGEST_URL ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return url;
  const host = parsed.host.replace(/^www\./, '').replace(/^hf\.co$/, 'huggingface.co');
  const path = parsed.pathname
    .replace(FRONT_PAGE, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/\/index\.html?$/, '');
  const query = [...parsed.searchParams].filter(([name]) => !/^(?:utm_.*|ref|usp|tab)$/.test(name));
  const search = query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
  return `https://${host}${FOLDED_HOSTS.has(host) ? path.toLowerCase() : path}${search}`;
}

/**
 * Lists the links of a text in their order, each once.
 * @example findLinks(parseText('See github.com/a/b.').nodes) //=> [{ kind: 'code', url: 'https://github.com/a/b' }]
 */
export function findLinks(nodes: readonly TextNode[]): readonly FoundLink[] {
  const found = new Map<string, FoundLink>();
  for (const url of urlsOf(nodes)) {
    const key = normalizeUrl(url);
    if (isSafeUrl(url) && !found.has(key)) found.set(key, { kind: classifyLink(url), url });
  }
  return [...found.values()];
}

function urlsOf(nodes: readonly TextNode[]): readonly string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? urlsOf(node.children) : []),
  ]);
}
