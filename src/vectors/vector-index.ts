/** `vectors/index.json`: which files of vectors a site has. */
export interface VectorIndex {
  /** Of the form of all these files. */
  readonly version: 1;
  readonly dimensions: number;
  /** The number of the basis that all of them are made with. */
  readonly basis: number;
  /** From how many papers that was learnt. */
  readonly learntFrom: number;
  /** The months of the archive, oldest first, each with the number of its vectors. */
  readonly months: readonly { readonly month: string; readonly papers: number }[];
  /** The first word of each piece of the table of words. */
  readonly pieces: readonly string[];
}
