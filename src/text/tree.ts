/** A piece of a title or an abstract. Values are raw text: escaping belongs to the output, never to the tree. */
export type TextNode = Text | Span | Maths | Code | Link | Break;

/** Running text. */
interface Text {
  readonly type: 'text';
  readonly value: string;
}

/** Text with one kind of emphasis or position. */
interface Span {
  readonly type: 'emphasis' | 'strong' | 'superscript' | 'subscript';
  readonly children: readonly TextNode[];
}

/** A formula that renders, as LaTeX without its delimiters. */
interface Maths {
  readonly type: 'maths';
  readonly latex: string;
  /** Whether it stood on a line of its own (`\[…\]`, `$$…$$`). */
  readonly display: boolean;
}

/** Typewriter text, shown exactly as written. */
interface Code {
  readonly type: 'code';
  readonly value: string;
}

/** A link to an http or https address. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly TextNode[];
}

/** A paragraph break. */
interface Break {
  readonly type: 'break';
}

/** Something in a source that was removed or could not be read. */
export interface TextProblem {
  readonly slug: 'control-character' | 'unparsable-maths' | 'unsafe-link' | 'too-complex';
  /** Where it stands: an index into the source, in UTF-16 code units. */
  readonly offset: number;
  /** The piece of the source concerned; the reason of what is too complex. */
  readonly found: string;
}
