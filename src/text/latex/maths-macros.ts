import { table } from './table.ts';

/** A macro spelt in other macros: how many arguments it takes, and its text with `#1`, `#2` in their places. */
export interface MathsTemplate {
  readonly arity: number;
  readonly text: string;
}

/** Macros whose plain text is that of a formula without them. */
export const TEMPLATES: ReadonlyMap<string, MathsTemplate> = new Map(
  Object.entries({
    binom: String.raw`(#1\ \text{choose}\ #2)`,
    dbinom: String.raw`(#1\ \text{choose}\ #2)`,
    tbinom: String.raw`(#1\ \text{choose}\ #2)`,
    overset: '{#2}^{#1}',
    stackrel: '{#2}^{#1}',
    underset: '{#2}_{#1}',
    xrightarrow: String.raw`\rightarrow^{#1}`,
    xleftarrow: String.raw`\leftarrow^{#1}`,
    ket: '|#1⟩',
    bra: '⟨#1|',
    braket: '⟨#1⟩',
    pmod: String.raw`\bmod #1`,
    abs: '|#1|',
    norm: '‖#1‖',
    textcolor: '#2',
    color: '',
    label: '',
    tag: '',
    phantom: '',
    vphantom: '',
    hphantom: '',
    vspace: '',
    hspace: String.raw`\ `,
  }).map(([name, text]) => [name, { arity: text.includes('#2') ? 2 : 1, text }]),
);

/** Brackets that environments set around what stands in them; others set none. */
export const OPENING_BRACKETS = table('pmatrix ( bmatrix [ Bmatrix { vmatrix | Vmatrix ‖ cases { psmallmatrix (');
/** Their counterparts. */
export const CLOSING_BRACKETS = table('pmatrix ) bmatrix ] Bmatrix } vmatrix | Vmatrix ‖ psmallmatrix )');

/** Roots that have a character of their own. */
export const ROOTS = table('3 ∛  4 ∜');
