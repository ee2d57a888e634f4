import { distinctNameSlug, formerNameSlugs, nameSlug } from '../slugs.ts';
import { nameKey } from '../text/name-key.ts';
import { compareText } from '../compare-text.ts';

/** The papers of one name: of all people who share it, or of an organization. */
export interface NamedPapers {
  /** The segment of its page's path. */
  readonly slug: string;
  /** Its most frequent spelling. */
  readonly name: string;
  /** Its papers, by first day, then id. */
  readonly paperIds: readonly string[];
}

/** The names that have a page. */
export interface NameIndex {
  /** The fewest papers of a name that has a page, unless it was published. */
  readonly minPapers: number;
  /** Slug → the papers of its name. */
  readonly pages: ReadonlyMap<string, NamedPapers>;
  /** Other slug → the slugs that it stands for: a page that redirects to the one, or lists several. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** `nameKey` of a name → its slug. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** One paper's mention of a name. */
export interface Mention {
  readonly name: string;
  readonly paperId: string;
}

/** Which names get a page. */
export interface NameRule {
  /** The fewest papers of a name that has a page. */
  readonly minPapers: number;
  /** Slugs that were published: their names keep a page, however few papers they have. */
  readonly published: ReadonlySet<string>;
}

/**
 * Indexes names. Two names are the same when they are equal after NFKD, apart from case and spacing; different accents or
 * initials make different names. Names with the same slug each get a longer slug, and the page of the short one lists them.
 * @param mentions sorted by the papers' first days, those of a paper together; this becomes the order of each name's papers
 */
export function indexNames(mentions: Iterable<Mention>, { minPapers, published }: NameRule): NameIndex {
  const names = gatherNames(mentions);
  const claims = new Map<string, Name[]>();
  for (const name of names) if (name.paperIds.length >= minPapers) claim(claims, nameSlug(name.spelling), name);
  if (published.size > 0) keepPublished(names, claims, published);

  const pages = new Map<string, NamedPapers>();
  const aliases = new Map<string, readonly string[]>();
  const slugs = new Map<string, string>();
  const add = (slug: string, { key, spelling, paperIds }: Name): void => {
    pages.set(slug, { slug, name: spelling, paperIds });
    slugs.set(key, slug);
  };
  for (const [slug, claimants] of [...claims].toSorted(([a], [b]) => compareText(a, b))) {
    const [only, ...others] = claimants;
    if (only && others.length === 0) {
      add(slug, only);
      continue;
    }
    const distinct = claimants.map((name) => ({ name, slug: distinctNameSlug(name.spelling) }));
    for (const { name, slug: own } of distinct) add(own, name);
    aliases.set(
      slug,
      distinct.map(({ slug: own }) => own),
    );
  }
  for (const [slug, lead] of published.size === 0 ? [] : formerSlugs(names, slugs, published)) {
    if (!pages.has(slug)) aliases.set(slug, [...new Set([...(aliases.get(slug) ?? []), lead])]);
  }
  return { minPapers, pages, aliases, slugs };
}

/** The slug of the page that a name has; undefined without one. */
export function slugOfName({ slugs }: NameIndex, name: string): string | undefined {
  return slugs.get(nameKey(name));
}

/** A name, before it is known whether it gets a page. */
interface Name {
  readonly key: string;
  readonly spelling: string;
  readonly paperIds: readonly string[];
}

/** A spelling of a name. */
interface Spelling {
  readonly spelling: string;
  /** How often the name is spelled like this. */
  mentions: number;
  /** The papers of all spellings of the name, which share this list. */
  readonly paperIds: string[];
}

function gatherNames(mentions: Iterable<Mention>): Name[] {
  const bySpelling = new Map<string, Spelling>();
  const byKey = new Map<string, Spelling[]>();
  for (const { name, paperId } of mentions) {
    const spelling = bySpelling.get(name) ?? addSpelling(byKey, name);
    bySpelling.set(name, spelling);
    spelling.mentions += 1;
    if (spelling.paperIds.at(-1) !== paperId) spelling.paperIds.push(paperId);
  }
  byKey.delete('');
  return Array.from(byKey, ([key, spellings]) => mostFrequent(key, spellings)).toSorted((a, b) =>
    compareText(a.key, b.key),
  );
}

function addSpelling(byKey: Map<string, Spelling[]>, name: string): Spelling {
  const key = nameKey(name);
  const others = byKey.get(key) ?? [];
  const spelling = { spelling: name, mentions: 0, paperIds: others[0]?.paperIds ?? [] };
  byKey.set(key, [...others, spelling]);
  return spelling;
}

function mostFrequent(key: string, spellings: readonly Spelling[]): Name {
  const [{ spelling, paperIds } = { spelling: '', paperIds: [] }] = spellings.toSorted(
    (a, b) => b.mentions - a.mentions || compareText(a.spelling, b.spelling),
  );
  return { key, spelling, paperIds };
}

function claim(claims: Map<string, Name[]>, slug: string, name: Name): void {
  claims.set(slug, [...(claims.get(slug) ?? []), name]);
}

/** Names below the threshold keep a page that was published, unless another name has its slug now. */
function keepPublished(names: readonly Name[], claims: Map<string, Name[]>, published: ReadonlySet<string>): void {
  const claimed = new Set(claims.keys());
  for (const name of names) {
    const slug = nameSlug(name.spelling);
    if (claims.get(slug)?.includes(name)) continue;
    const own = [slug, ...formerNameSlugs(name.spelling)].filter((each) => !claimed.has(each));
    const wasPublished = [...own, distinctNameSlug(name.spelling)].some((each) => published.has(each));
    if (wasPublished) claim(claims, slug, name);
  }
}

/** Published slugs of names that have another slug now, each with the new one. */
function formerSlugs(
  names: readonly Name[],
  slugs: ReadonlyMap<string, string>,
  published: ReadonlySet<string>,
): (readonly [string, string])[] {
  return names.flatMap(({ key, spelling }) => {
    const slug = slugs.get(key);
    const former = [distinctNameSlug(spelling), ...formerNameSlugs(spelling)].filter((each) => published.has(each));
    return slug === undefined ? [] : former.filter((each) => each !== slug).map((each) => [each, slug] as const);
  });
}
