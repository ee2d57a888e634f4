import { stringify } from 'yaml';
import { hostileDigests } from './digests.ts';
import { hostilePapers } from './papers.ts';
import { ATTACK, PAYLOADS } from './payloads.ts';

/** A content folder of which every part that a stranger may write attacks, by path; digests of every format. */
export function hostileContent(): { readonly files: Readonly<Record<string, string>>; readonly papers: number } {
  const { files, papers } = hostileDigests();
  return {
    papers,
    files: {
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`digests/2025/${path}`, text])),
      'site.yml': stringify({
        title: `Hostile ${PAYLOADS['closing tags'] ?? ''}`,
        description: `Description ${PAYLOADS['attribute'] ?? ''} ${PAYLOADS['script'] ?? ''}`,
        authors: { minPapers: 3 },
      }),
      'topics.yml': stringify(
        Object.entries(PAYLOADS).map(([name, payload], index) => ({
          slug: `hostile-${index}`,
          label: `Topic ${clean(payload)}`,
          description: clean(payload),
          title: [name],
        })),
      ),
      'metadata/facts.yml': stringify(METADATA),
      'redirects.yml': stringify({ '/papers/gone/': { gone: `Gone ${clean(PAYLOADS['script'] ?? '')}` } }),
      'notes/2501.10100.mdx': 'A note on a hostile paper.\n',
      'pages/hostile.mdx': `---\n${stringify({ title: everything(), description: everything() })}---\n\nA page.\n`,
    },
  };
}

/** Facts about papers of the first digest, of which page text knows little. */
const METADATA = hostilePapers('page text', 1).map(
  ({ title, text, authors, organization, keywords, categories }, index) => ({
    title,
    ...(index % 3 === 0 && { arxivId: `2501.${10_100 + index}` }),
    authors,
    organization: { name: organization, handle: organization },
    keywords,
    categories,
    summary: { text, by: organization },
    links: [{ kind: 'code', url: `https://attack.invalid/"onfocus="${ATTACK}` }],
  }),
);

function everything(): string {
  return Object.values(PAYLOADS).map(clean).join(' ');
}

/** Without controls and directions: what the owner of an archive writes is shown as it is. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').toWellFormed();
}
