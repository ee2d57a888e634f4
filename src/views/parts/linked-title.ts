/** A link with its text as HTML. */
export interface LinkedTitle {
  readonly href: string;
  readonly html: string;
}
