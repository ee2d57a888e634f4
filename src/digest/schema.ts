import { z } from 'zod';
import { parsePaperId } from '../paper-id.ts';

/*
 * What a digest says, whatever its format. Everywhere `null` means unknown, and an empty list means known to be none.
 */

/** A day as `YYYY-MM-DD`, one that exists in the calendar. */
export const DaySchema = z.iso.date();

/** An arXiv id without version, such as `2409.04828`. */
const ArxivIdSchema = z.string().refine((id) => parsePaperId(id) === id, 'an arXiv id such as `2409.04828`');

/** The same as people write it: with its version, with `arXiv:`, or as a link. */
export const WrittenArxivIdSchema = z
  .string()
  .transform((text) => parsePaperId(text) ?? text)
  .pipe(ArxivIdSchema);

/** What a link leads to. */
const LINK_KINDS = ['code', 'project', 'model', 'dataset', 'demo', 'media', 'other'] as const;

export const LinkSchema = z.object({
  /** What the link leads to. */
  kind: z.enum(LINK_KINDS),
  /** An `http` or `https` URL. */
  url: z.url({ protocol: /^https?$/ }),
});

/** Whose the summaries are that Hugging Face has a model write; pages say so in their language. */
export const HUGGING_FACE_MACHINE = 'Hugging Face, by machine';

/** A text about a paper by anybody but its authors. */
export const SummarySchema = z.object({
  /** The text as the digest has it: plain or LaTeX, never Markdown. */
  text: z.string().min(1),
  /** Whose text it is; null where the digest does not say. */
  by: z.string().min(1).nullable().default(null),
  /** BCP 47 tag of the text's language; default the digest's `language`, else `en`. */
  language: z.string().min(2).default('en'),
});

const OrganizationSchema = z.object({
  /** The name to show. */
  name: z.string().min(1),
  /** Its name in the source's URLs, such as `deepseek-ai`; null where the source has none. */
  handle: z.string().min(1).nullable().default(null),
});

/** What may be known of a paper, in digests and in metadata alike. */
export const PaperFactsSchema = z.object({
  /** The title as the digest has it, on one line, before any repair: the slug comes from it. */
  title: z.string().min(1),
  /** The authors' own abstract: plain or LaTeX, paragraphs parted by a blank line. */
  abstract: z.string().min(1).nullable(),
  /** Somebody else's summary; never stands in for the abstract. */
  summary: SummarySchema.nullable(),
  /** What the authors remark on the paper, as arXiv's comments have it: its length, venue, code; plain or LaTeX. */
  remark: z.string().min(1).nullable(),
  /** Names in the paper's order. */
  authors: z.array(z.string().min(1)).nullable(),
  /** How many authors the paper has; known without names in page text, unknown where only some names are. */
  authorCount: z.int().nonnegative().nullable(),
  /** The organization that the source credits. */
  organization: OrganizationSchema.nullable(),
  /** The paper's own day (UTC where the source says), not the digest's. */
  publishedOn: DaySchema.nullable(),
  /** arXiv id without version, such as `2409.04828`. */
  arxivId: ArxivIdSchema.nullable(),
  /** Categories such as `cs.CL`, the primary one first. */
  categories: z.array(z.string().min(1)).nullable(),
  /** The source's keywords. */
  keywords: z.array(z.string().min(1)).nullable(),
  /** Code, project page and the like; the links to arXiv and Hugging Face follow from the id. */
  links: z.array(LinkSchema),
  /** Whether the paper was withdrawn, as its authors or arXiv say in its title, abstract or remark, or its editors. */
  withdrawn: z.boolean().nullable(),
  /** Whether `authors` names all of them; false for a list that ends in `et al.`, null where no name is known. */
  authorsComplete: z.boolean().nullable(),
  /** BCP 47 tag of the abstract's language; null where nobody states it. */
  language: z.string().min(2).nullable(),
});

/** The names of all facts, in the schema's order: merging, unknown values and data files follow from them. */
export const FACT_NAMES = Object.keys(PaperFactsSchema.shape) as readonly (keyof PaperFacts)[];

/** One paper's appearance in one digest. */
const EntrySchema = PaperFactsSchema.extend({
  /** Its summary in further languages, where the digest brings it in several. */
  translations: z.array(SummarySchema),
  /** Comments seen on the digest's day; 0 where a footer shows no number, null without a footer. */
  comments: z.int().nonnegative().nullable(),
  /** Votes seen on the digest's day. */
  upvotes: z.int().nonnegative().nullable(),
  /** Whether the digest itself says that the paper was withdrawn, who is neither its authors nor arXiv. */
  claimsWithdrawal: z.boolean(),
  /** The day on which the source was found to list the paper no more; null while it does. */
  goneSince: DaySchema.nullable(),
  /** Line of the entry in its file, from 1. */
  line: z.int().positive(),
  /** Column of the entry in its line, from 1. */
  column: z.int().positive(),
});

/** What one file says about one day. */
export const DigestSchema = z.object({
  /** Path of the file under the content folder, with `/`. */
  path: z.string(),
  /** The digest's day. */
  date: DaySchema,
  /** A title of its own, such as `Reading list`; null shows the source's name. */
  title: z.string().nullable(),
  /** Who made the digest, such as `Hugging Face`. */
  source: z.string().nullable(),
  /** The terms under which the source gives its texts: a licence name or a URL. */
  terms: z.string().nullable(),
  /** BCP 47 tag of the introduction's language and of texts that name none; default `en`. */
  language: z.string(),
  /** Markdown before the first paper; raw HTML in it shows as written. */
  introduction: z.string().nullable(),
  /** Papers in the digest's order. */
  entries: z.array(EntrySchema),
});

const KeywordsSchema = z
  .union([z.array(z.string()), z.string().transform((list) => list.split(','))], 'a list of words')
  .transform((words) => words.map((word) => word.trim()).filter((word) => word !== '' && !COMMON_KEYWORD.test(word)));

const COMMON_KEYWORD =
  /^(?:ai|arxiv|blog|daily|digest|news|newsletter|notes?|papers?|posts?|reading|research|weekly|daily[ -]?papers?|paper[ -]?digest)$/i;

/** Front matter of a text file, or the wrapper of a JSON file; every field may be left out. */
export const HeaderSchema = z.object({
  /** The digest's day, alone or with a time in any zone; default: the date at the start of the file name, else what the content says. */
  date: z
    .string()
    .transform((date) => /^(\d{4}-\d\d-\d\d)[T ]\d\d?:\d\d/.exec(date.trim())?.[1] ?? date)
    .pipe(DaySchema),
  title: z.string().min(1),
  source: z.string().min(1),
  terms: z.string().min(1),
  language: z.string().min(2),
  /** Whether the papers' texts are the authors' abstracts (the default) or somebody's summaries. */
  text: z.enum(['abstract', 'summary']),
  /** Whose summaries they are; default: the source. */
  textBy: z.string().min(1),
  /** Keywords of all its papers, in a list or separated by commas; words that only say that these are papers are left out. */
  keywords: KeywordsSchema,
});

export type Link = z.infer<typeof LinkSchema>;
export type LinkKind = Link['kind'];
export type Summary = z.infer<typeof SummarySchema>;
export type Organization = z.infer<typeof OrganizationSchema>;
export type PaperFacts = z.infer<typeof PaperFactsSchema>;
export type Entry = z.infer<typeof EntrySchema>;
export type Digest = z.infer<typeof DigestSchema>;
export type Header = Partial<z.infer<typeof HeaderSchema>>;
