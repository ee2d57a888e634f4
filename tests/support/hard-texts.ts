/** A text that is hard to show, and how each surface shows it. */
export interface HardText {
  readonly source: string;
  readonly html: string;
  readonly plain: string;
  readonly latex: string;
}

const big = (n: string): string =>
  `<math><mrow><mi>O</mi><mrow><mo stretchy="false">(</mo><msup><mi>n</mi><mn>${n}</mn></msup><mo stretchy="false">)</mo></mrow></mrow></math>`;

/** Texts that every surface has to show right: pages, feeds, citations, data files. */
export const HARD_TEXTS: readonly HardText[] = [
  {
    source: 'Under $0.10: <script>alert("R&D")</script>',
    html: 'Under $0.10: &lt;script&gt;alert(&quot;R&amp;D&quot;)&lt;/script&gt;',
    plain: 'Under $0.10: <script>alert("R&D")</script>',
    latex: String.raw`Under \$0.10: $<$script$>$alert("R\&D")$<$/script$>$`,
  },
  {
    source: '{props.title} **bold** [a](javascript:alert(1)) `code`',
    html: '{props.title} **bold** [a](javascript:alert(1)) `code`',
    plain: '{props.title} **bold** [a](javascript:alert(1)) `code`',
    latex: String.raw`\{props.title\} **bold** [a](javascript:alert(1)) ` + '`code`',
  },
  {
    source: 'PC^2: 2times faster with alpha_{i} leq 1',
    html: 'PC<sup>2</sup>: 2× faster with α<sub>i</sub> ≤ 1',
    plain: 'PC²: 2× faster with α_i ≤ 1',
    latex: String.raw`PC\textsuperscript{2}: 2$\times$ faster with $\alpha$\textsubscript{i} $\leq$ 1`,
  },
  {
    source: String.raw`An $O(n^2)$ bound by Erd\H{o}s \& Fr\'echet`,
    html: `An ${big('2')} bound by Erdős &amp; Fréchet`,
    plain: 'An O(n²) bound by Erdős & Fréchet',
    latex: String.raw`An $O(n^2)$ bound by Erdős \& Fréchet`,
  },
  {
    source: String.raw`The $\unknown{x}$ of "it's"`,
    html: String.raw`The <code>$\unknown{x}$</code> of &quot;it&#39;s&quot;`,
    plain: String.raw`The $\unknown{x}$ of "it's"`,
    latex: String.raw`The \texttt{\$\textbackslash{}unknown\{x\}\$} of "it's"`,
  },
  {
    source: 'Code: https://github.com/a/b?x=1&y=2{[here]}.',
    html: 'Code: <a href="https://github.com/a/b?x=1&amp;y=2">https://github.com/a/b?x=1&amp;y=2</a>.',
    plain: 'Code: https://github.com/a/b?x=1&y=2.',
    latex: String.raw`Code: \url{https://github.com/a/b?x=1&y=2}.`,
  },
  {
    source: 'Left\u202eto right\u0000, 中文, עברית and 👩‍🔬',
    html: 'Leftto right, 中文, עברית and 👩‍🔬',
    plain: 'Leftto right, 中文, עברית and 👩‍🔬',
    latex: 'Leftto right, 中文, עברית and 👩‍🔬',
  },
  {
    source: "A ``world model'' -- {\\em not} a simulator~\\cite{a1}",
    html: 'A “world model” – <em>not</em> a simulator\u00a0[a1]',
    plain: 'A “world model” – not a simulator [a1]',
    latex: String.raw`A “world model” – \emph{not} a simulator~[a1]`,
  },
  {
    source: 'A lone } in {code} for $5 or 10% of $n$-grams',
    html: 'A lone } in {code} for $5 or 10% of <math><mi>n</mi></math>-grams',
    plain: 'A lone } in {code} for $5 or 10% of n-grams',
    latex: String.raw`A lone \textbraceright{} in \textbraceleft{}code\textbraceright{} for \$5 or 10\% of $n$-grams`,
  },
];
