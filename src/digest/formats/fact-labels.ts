/**
 * Every label that a digest of any format may use, by the fact that it names. The fact's own name is a label as well; where a
 * record has several of them, the first of a list wins. Case, spaces and punctuation do not count.
 */
export const FACTS = {
  title: ['paper title', 'document title', 'article title'],
  abstract: ['abstract note'],
  summary: ['description', 'tldr'],
  arxiv: ['arxiv id', 'paper id'],
  authors: ['author'],
  organization: ['organisation'],
  published: [
    'published at',
    'published date',
    'publication date',
    'date published',
    'published on',
    'publish date',
    'submitted date',
    'submitted',
    'submitted on',
    'created',
    'date',
  ],
  comments: [],
  upvotes: ['votes', 'likes'],
  categories: ['category', 'subjects'],
  keywords: ['tags', 'author keywords', 'manual tags'],
  withdrawn: [],
  'summary by': [],
  code: [
    'code url',
    'code link',
    'github',
    'github url',
    'github link',
    'github repo',
    'repo',
    'repo url',
    'repository',
  ],
  project: ['project page', 'project url', 'homepage', 'website', 'website url'],
  model: [],
  dataset: [],
  demo: [],
  link: [
    'url',
    'arxiv url',
    'arxiv link',
    'pdf url',
    'pdf link',
    'pdf',
    'abs',
    'abs url',
    'links',
    'paper',
    'hugging face',
  ],
  doi: [],
  id: ['entry id'],
  /** Labels of what Daybook does not show. */
  ignored: ['announce type', 'updated', 'journal ref', 'report number', 'msc classes', 'acm classes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The labels of digests in Chinese, Japanese and Korean. */
const IN_OTHER_SCRIPTS: Partial<Readonly<Record<FactName, readonly string[]>>> = {
  title: ['标题', '標題', '题目', '题名', '论文标题', 'タイトル', '제목'],
  abstract: ['摘要', '中文摘要', '英文摘要', 'アブストラクト', '초록'],
  summary: ['总结', '總結', '概要', '要約', '要点', '简介', '요약'],
  authors: ['作者', '著者', '저자'],
  organization: ['机构', '機構', '所属', '소속'],
  published: ['日期', '发布日期', '发布时间', '发表日期', '提交日期', '公開日', '投稿日', '날짜', '게시일'],
  categories: ['分类', '分類', '类别', 'カテゴリ', '분류'],
  keywords: ['关键词', '關鍵詞', '关键字', 'キーワード', '키워드'],
  code: ['代码', '代碼', '代码链接', '代码地址', 'コード', '코드'],
  project: ['项目', '项目主页', '项目地址', 'プロジェクト', '프로젝트'],
  link: ['链接', '連結', '鏈接', '论文链接', '论文地址', '原文链接', 'リンク', '링크'],
};

/** The labels of a fact in these scripts. */
export function otherScriptLabels(fact: FactName): readonly string[] {
  return IN_OTHER_SCRIPTS[fact] ?? [];
}

/** All these labels, the longest first. */
export const OTHER_SCRIPT_LABELS: readonly string[] = Object.values(IN_OTHER_SCRIPTS)
  .flat()
  .toSorted((a, b) => b.length - a.length);

/** The name of a fact in the table. */
export type FactName = keyof typeof FACTS;

/**
 * The fact that a label names; null for a label that Daybook does not know.
 * @example factOf('Published date') //=> 'published'
 */
export function factOf(label: string): FactName | null {
  return FACTS_BY_KEY.get(labelKey(label)) ?? null;
}

/** What a column holds, by the name in its header; null for one that Daybook does not know. */
export function columnOf(name: string): FactName | null {
  const plain = name.replace(/[*_`]/g, '').trim();
  if (/^papers?(?: title)?$/i.test(plain)) return 'title';
  return /^(?:#|n[or]\.?|rank)?$/i.test(plain) ? 'ignored' : factOf(plain);
}

/**
 * A label without case, spaces and punctuation, in Latin or East Asian scripts.
 * @example labelKey('arXiv_ID') //=> 'arxivid'
 */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, '');
}

/** The keys of a fact's labels, those that win first. */
export function labelKeysOf(fact: FactName): readonly string[] {
  return [fact, ...FACTS[fact], ...(IN_OTHER_SCRIPTS[fact] ?? [])].map(labelKey);
}

/** Whether a fact is a link of a kind of its own, such as the paper's code. */
export function isLinkKind(fact: FactName): boolean {
  return LINK_KINDS.has(fact);
}

/** Whether a fact's value is an address. */
export function isAddress(fact: FactName): boolean {
  return isLinkKind(fact) || ADDRESSES.has(fact);
}

const FACTS_BY_KEY: ReadonlyMap<string, FactName> = new Map(
  (Object.keys(FACTS) as FactName[]).flatMap((fact) => labelKeysOf(fact).map((key) => [key, fact] as const)),
);

const LINK_KINDS: ReadonlySet<FactName> = new Set(['code', 'project', 'model', 'dataset', 'demo']);
const ADDRESSES: ReadonlySet<FactName> = new Set(['id', 'link', 'doi']);
