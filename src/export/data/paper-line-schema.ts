import { z } from 'zod';
import { CorrectionSchema } from '../../paper/schema.ts';
import { DaySchema, PaperFactsSchema, SummarySchema } from '../../digest/schema.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';

const { shape: facts } = PaperFactsSchema;

const DigestLineSchema = z.object({
  date: DaySchema.describe('The day of the digest'),
  source: z.string().nullable().describe('Who made the digest; null where it does not say'),
  comments: facts.authorCount.describe(
    'Comments on that day; 0 where the digest shows no number, null where it has none',
  ),
  upvotes: facts.authorCount.describe('Votes on that day'),
  claimsWithdrawal: z.boolean().describe('Whether the digest itself says that the paper was withdrawn'),
  goneSince: DaySchema.nullable().describe('Since when its source lists the paper no more; null while it does'),
});

/**
 * A line of a data file. The titles, texts and remarks are repaired plain text; `null` means unknown. The descriptions are
 * published as `data/schema.json`.
 */
export const PaperLineSchema = z.object({
  id: z.string().min(1).describe('Its arXiv id, else a slug of its title: what its permalink has behind `/papers/`'),
  permalink: z
    .string()
    .describe(
      'The path of its page, behind `site` and `base` of index.json; with a slash at its end, not percent-encoded',
    ),
  aliases: z
    .array(z.string())
    .describe('What else may stand behind `/papers/` in addresses that lead to it, or to a page that lists it; sorted'),
  citationKey: z.string().min(1).describe('The key under which its BibTeX, RIS and CSL-JSON cite it; unique, in ASCII'),
  title: facts.title.describe('On one line'),
  titleLatex: z
    .string()
    .nullable()
    .describe('The title in LaTeX; null where it is `title` with its special characters escaped'),
  abstract: facts.abstract.describe("The authors' own; a blank line stands between paragraphs"),
  summaries: z
    .array(
      z.object({
        text: SummarySchema.shape.text.describe('A blank line stands between paragraphs'),
        by: z.string().min(1).nullable().describe('Whose text it is; null where the digest does not say'),
        language: z.string().min(2).describe('BCP 47 tag'),
      }),
    )
    .describe("Texts about it by others than its authors: first the one that its page shows, then its digests' own"),
  authors: facts.authors.describe("Names in the paper's order"),
  authorCount: facts.authorCount.describe('Known without names from some digests, unknown where only some names are'),
  organization: z.string().nullable().describe('The name of the organization that a digest credits'),
  publishedOn: facts.publishedOn.describe("The paper's own day, where a source says it"),
  firstDigestOn: DaySchema.describe('The day of its first digest; its month names the file that has this line'),
  digests: z
    .array(DigestLineSchema)
    .min(1)
    .describe(
      'One for each day and source, by day, then in the order of the archive; with the greatest counts of that day',
    ),
  arxivId: facts.arxivId.describe('arXiv id without version'),
  categories: facts.categories.describe('Categories of arXiv, the primary one first'),
  keywords: facts.keywords.describe("In the source's order"),
  links: facts.links.describe(
    'Those of its digests, then of its abstract, then of the comment; arXiv follows from arxivId',
  ),
  topics: z
    .array(z.string())
    .nullable()
    .describe('Slugs of topics.json, the strongest first; null where the archive has no topics'),
  withdrawn: facts.withdrawn.describe('Whether it was withdrawn, as its authors, arXiv or the editors say'),
  comment: facts.remark.describe("The authors' remark on it, as arXiv's comments have it: its length, venue, code"),
  commentLatex: z.string().nullable().describe('The same of `comment`'),
  authorsComplete: facts.authorsComplete.describe('Whether `authors` names all; null where no name is known'),
  language: facts.language.describe("BCP 47 tag of the abstract's language, where a source states it"),
  supersededBy: z
    .string()
    .optional()
    .describe('The id of the paper that takes its place, else its address, as the editors say; only where they do'),
  corrections: z
    .array(
      CorrectionSchema.extend({
        by: z.string().nullable().describe('Who corrected it'),
        on: DaySchema.nullable().describe('When'),
      }),
    )
    .optional()
    .describe('The facts that the editors corrected, and what the digests say; only where they did'),
});

export type PaperLine = z.infer<typeof PaperLineSchema>;

/** `data/schema.json`: the JSON Schema of a line. A reader accepts further fields, which later versions may add. */
export function toDataSchema(): string {
  const schema = z.toJSONSchema(PaperLineSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  const { $schema, ...rest } = schema;
  const head = { $schema, $id: absoluteUrl(paths.data.schema), title: 'A line of a data file: a paper' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
