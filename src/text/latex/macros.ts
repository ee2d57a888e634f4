import { LETTERS } from './accents.ts';
import { SYMBOLS } from './symbols.ts';
import { mergeTables, table } from './table.ts';

/** What a macro does with its arguments in running text. */
export type MacroAction =
  | 'emphasis'
  | 'strong'
  | 'superscript'
  | 'subscript'
  | 'code'
  | 'plain'
  | 'second'
  | 'note'
  | 'key'
  | 'url'
  | 'link'
  | 'space'
  | 'colour'
  | 'nothing';

/** How a macro with arguments is read: what it does, and how many arguments it takes. */
export interface MacroReading {
  readonly action: MacroAction;
  readonly arity: number;
}

const READINGS: readonly (readonly [MacroAction, number, string])[] = [
  ['emphasis', 1, 'emph textit textsl mathit'],
  ['strong', 1, 'textbf mathbf boldsymbol bm'],
  ['superscript', 1, 'textsuperscript'],
  ['subscript', 1, 'textsubscript'],
  ['code', 1, 'texttt verb lstinline mathtt'],
  [
    'plain',
    1,
    'text textrm textsf textsc textup textmd textnormal mbox hbox fbox underline uline uwave ul sout ensuremath',
  ],
  ['plain', 1, 'mathrm mathsf mathcal operatorname MakeUppercase enquote hl'],
  ['second', 2, 'textcolor colorbox fontsize resizebox'],
  ['note', 1, 'footnote thanks'],
  [
    'key',
    1,
    'cite citep citet citealp citealt citeauthor citeyear parencite textcite autocite ref eqref cref Cref autoref',
  ],
  ['url', 1, 'url path nolinkurl'],
  ['link', 2, 'href hyperlink hyperref'],
  ['space', 1, 'hspace'],
  ['colour', 1, 'color'],
  ['nothing', 1, 'label begin end vspace phantom pagestyle bibliographystyle'],
];

/** Macros with arguments, by name. */
export const MACROS: ReadonlyMap<string, MacroReading> = new Map(
  READINGS.flatMap(([action, arity, names]) => names.split(' ').map((name) => [name, { action, arity }] as const)),
);

/** Switches: `{\em …}` is emphasis up to the end of the group. */
export const SWITCHES: ReadonlyMap<string, MacroAction> = new Map(
  (
    [
      ['emphasis', 'em it itshape sl slshape'],
      ['strong', 'bf bfseries'],
      ['code', 'tt ttfamily'],
      [
        'plain',
        'sc scshape rm rmfamily sf sffamily normalfont tiny scriptsize footnotesize small normalsize large Large',
      ],
    ] as const
  ).flatMap(([action, names]) => names.split(' ').map((name) => [name, action] as const)),
);

// Macros that styles of conferences define.
const ABBREVIATIONS = table(`
  eg e.g.  Eg E.g.  ie i.e.  Ie I.e.  cf cf.  Cf Cf.  etc etc.  vs vs.  wrt w.r.t.  aka a.k.a.  iid i.i.d.  viz viz.
`);

/** Macros that stand for text. */
export const CHARACTERS = mergeTables(
  SYMBOLS,
  LETTERS,
  table(String.raw`
    textgreater >  textless <  textasciitilde ~  textbackslash \  textasciicircum ^  textbar |  textendash –  textemdash —
    textquotesingle '  textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”  textdegree °  textmu μ
    texttimes ×  textpm ±  textregistered ®  texttrademark ™  textellipsis …  textdollar $  textpercent %  textunderscore _
    textbullet •  item •  LaTeX LaTeX  TeX TeX  S §  P ¶  slash /  lbrace {  rbrace }  textbraceleft {  textbraceright }  euro €  texteuro €
  `),
  ABBREVIATIONS,
);

/** Macros that only set space; a space is what they leave. */
export const SPACING: ReadonlySet<string> = new Set(
  'quad qquad par newline linebreak smallskip medskip bigskip space'.split(' '),
);

/** Macros that leave nothing. */
export const SILENT: ReadonlySet<string> = new Set(
  'xspace noindent centering maketitle protect leavevmode relax'.split(' '),
);
