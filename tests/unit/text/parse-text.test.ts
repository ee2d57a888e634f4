import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/text/parse-text.ts';
import { toPlainText } from '../../../src/text/write/to-plain-text.ts';
import { hasShared, readDigestTexts, readPairs, SHARED } from '../../support/shared-texts.ts';

function plain(source: string): string {
  return toPlainText(parseText(source).nodes);
}
function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

describe('parseText', () => {
  test.each([
    ['plain text', 'An ordinary sentence.', [text('An ordinary sentence.')]],
    ['nothing', '', []],
    ['emphasis', String.raw`a \emph{b}`, [text('a '), { type: 'emphasis', children: [text('b')] }]],
    ['a switch', String.raw`{\em b} c`, [{ type: 'emphasis', children: [text('b')] }, text(' c')]],
    ['strong text', String.raw`\textbf{a}`, [{ type: 'strong', children: [text('a')] }]],
    [
      'nested macros',
      String.raw`\textbf{\emph{a}}`,
      [{ type: 'strong', children: [{ type: 'emphasis', children: [text('a')] }] }],
    ],
    ['coloured letters', String.raw`\color{skyC}loud \color{skyCS}`, [text('Cloud CS')]],
    ['coloured words', String.raw`{\color{skyC} a} \color{red}{b} \color{blue}c`, [text('a b c')]],
    ['abbreviations', String.raw`\eg rain, \ie. snow (\cf\ hail)`, [text('e.g. rain, i.e. snow (cf. hail)')]],
    ['a letter and its macro', String.raw`S\o ren and \pi is`, [text('Søren and π is')]],
    ['an isotope', '^{13}C', [{ type: 'superscript', children: [text('13')] }, text('C')]],
    ['escaped apostrophes', String.raw`a cloud\'s Fr\'echet mean`, [text("a cloud's Fréchet mean")]],
    ['typewriter text', String.raw`\texttt{a\_b}`, [{ type: 'code', value: 'a_b' }]],
    ['a formula', '$O(n^2)$', [{ type: 'maths', latex: 'O(n^2)', display: false }]],
    ['a display formula', String.raw`\[x^2\]`, [{ type: 'maths', latex: 'x^2', display: true }]],
    ['a formula of one letter', '$k$-means', [{ type: 'maths', latex: 'k', display: false }, text('-means')]],
    ['a formula of numbers', String.raw`$2\times$`, [text('2×')]],
    ['a formula that is a script', 'A$^2$R', [text('A'), { type: 'superscript', children: [text('2')] }, text('R')]],
    ['a formula of words', String.raw`$\textbf{A b}$`, [{ type: 'strong', children: [text('A b')] }]],
    [
      'scripts without formula',
      'x_{i} R^d',
      [
        text('x'),
        { type: 'subscript', children: [text('i')] },
        text(' R'),
        { type: 'superscript', children: [text('d')] },
      ],
    ],
    [
      'a link',
      'at https://x.org/a.',
      [text('at '), { type: 'link', url: 'https://x.org/a', children: [text('https://x.org/a')] }, text('.')],
    ],
    [
      'a bare address',
      'at github.com/a/b',
      [text('at '), { type: 'link', url: 'https://github.com/a/b', children: [text('github.com/a/b')] }],
    ],
    [
      'a labelled link',
      String.raw`\href{https://x.org}{our page}`,
      [{ type: 'link', url: 'https://x.org', children: [text('our page')] }],
    ],
    ['a paragraph break', 'a\nb\n\nc', [text('a b'), { type: 'break' }, text('c')]],
  ])('reads %s', (_, source, nodes) => {
    expect(parseText(source)).toEqual({ nodes, problems: [] });
  });

  // Damaged texts of the first digest, and others like them.
  test.each([
    ['(usually with ngg m)', '(usually with n ≫ m)'],
    ['bounded by proptoleft(d/mright)^{1/2}.', 'bounded by ∝(d/m)^(1/2).'],
    [String.raw`a way to {\em approximately} sample`, 'a way to approximately sample'],
    [String.raw`math \& coding`, 'math & coding'],
    ['the ``cluster assumption", and', 'the “cluster assumption”, and'],
    [String.raw`the Fr\'echet mean`, 'the Fréchet mean'],
    [String.raw`text na\"ively compressed`, 'text naïvely compressed'],
    [String.raw`M\"obius matrix`, 'Möbius matrix'],
    [String.raw`Witold Ma\'nczak`, 'Witold Mańczak'],
    ['datasets. % With the increasing', 'datasets. With the increasing'],
    ['at https://github.com/LLIKKE/HEAPr{https://github.com/LLIKKE/HEAPr}.', 'at https://github.com/LLIKKE/HEAPr.'],
    ['available https://github.com/ZihuaEvan/FlashSD/{[here]}.', 'available https://github.com/ZihuaEvan/FlashSD/.'],
    ['evaluations of PC^2 showcase', 'evaluations of PC² showcase'],
    ['web noise github.com/PaulAlbert31/LSA', 'web noise github.com/PaulAlbert31/LSA'],
    ['from O(d^4), where', 'from O(d⁴), where'],
    [String.raw`12.8\% improvement`, '12.8% improvement'],
    ['the marginals p_d(y) shift; forall d.', 'the marginals p_d(y) shift; ∀ d.'],
    ['even at geq 50% sparsity', 'even at ≥ 50% sparsity'],
    ['a 2.68times speedup', 'a 2.68× speedup'],
    ['eta_2propto d^{-1} and eta_1=Theta_d(1)', 'η₂ ∝ d⁻¹ and η₁=Θ_d(1)'],
    ['released in https://github.com/a/b{our webpage}.', 'released in our webpage (https://github.com/a/b).'],
    [String.raw`as 360{\deg} proxies on {\tau}-Bench`, 'as 360° proxies on τ-Bench'],
    ['GUI-360^circ and pi_{0.5}', 'GUI-360° and π_0.5'],
    ['Kairong ~https://x.org/C-2-DLM{here}.', 'Kairong https://x.org/C-2-DLM.'],
  ])('reads %s', (source, reading) => {
    expect(plain(source)).toBe(reading);
  });

  test.each([
    [String.raw`Erd\H{o}s, {\o}re, G\"{o}del, \c{c}a, Stra{\ss}e`, 'Erdős, øre, Gödel, ça, Straße'],
    [String.raw`\textit{a} \textsc{B} \underline{\textbf{C}}`, 'a B C'],
    [String.raw`\url{https://x.org/a\_b}`, 'https://x.org/a_b'],
    [String.raw`see~\cite{a1}; Fig.~1`, 'see [a1]; Fig. 1'],
    [String.raw`field\footnote{https://x.org/a}.`, 'field (https://x.org/a).'],
    ['accuracy--latency --- and 2$\\times$--8$\\times$', 'accuracy–latency — and 2×–8×'],
    ['~45 million, 20% ~ 25%, 10~20', '~45 million, 20% ~ 25%, 10~20'],
    [String.raw`5\,000 and 9{,}600`, '5 000 and 9,600'],
    [String.raw`\textcolor{red}{a} \textsuperscript{2}`, 'a ²'],
    [String.raw`costs \$5, or $6 to $7`, 'costs $5, or $6 to $7'],
    [String.raw`$\texttt{M$^3$Fin}$`, 'M³Fin'],
    [String.raw`\eg, this \ldots{} and \LaTeX{}`, 'e.g., this … and LaTeX'],
    [`"A$^*$'' and "top 5''`, '"A*" and "top 5"'],
    [String.raw`1$^{st}$, cf.\@ a \\[2pt] b`, '1st, cf. a b'],
    ['1$-$2% at FID$=1.8$', '1-2% at FID=1.8'],
    ['$10K$ and $<5\\%$', '10K and <5%'],
    [String.raw`\begin{equation} \frac{a}{b} \end{equation} holds.`, 'a/b holds.'],
    [String.raw`\begin{itemize} \item one \item two \end{itemize}`, '• one • two'],
    [String.raw`\vspace{1em}One\hspace{1em}two\footnote{Three.}`, 'One two (Three.)'],
  ])('reads intact LaTeX: %s', (source, reading) => {
    expect(plain(source)).toBe(reading);
  });

  test.each([
    '<b>bold</b> <script>alert(1)</script> &amp;',
    '**bold** [a](b) `code` # heading ```js',
    '{props.x} {1 + 1} <Component />',
    'import x from "y"; export default 1',
    '<!-- comment --> --flag',
    String.raw`C:\new\dir \d+ \ourmethod{}x \unknown`,
    'snake_case __init__ a^ ^_^ _emphasis_',
    'the set {a, b}',
    'javascript:alert(1) and [a](javascript:alert(1))',
    '$HOME and US$5/$6',
    '中文 العربية עברית 👩‍🔬',
  ])('shows %s as it is written', (source) => {
    expect(plain(source)).toBe(source);
  });

  test('shows and reports a formula that cannot be parsed', () => {
    const source = String.raw`for  $\unknown{x$ and $\frac{1}{2}$`;
    expect(parseText(source)).toEqual({
      nodes: [
        text('for '),
        { type: 'code', value: String.raw`$\unknown{x$` },
        text(' and '),
        { type: 'maths', latex: String.raw`\frac{1}{2}`, display: false },
      ],
      problems: [{ slug: 'unparsable-maths', offset: 5, found: String.raw`$\unknown{x$` }],
    });
  });

  test('reports where a formula stands in a source that was unwrapped', () => {
    expect(parseText('a\n  b $\\unknown\n x$').problems).toEqual([
      { slug: 'unparsable-maths', offset: 6, found: String.raw`$\unknown x$` },
    ]);
  });

  test('removes and reports control characters and direction overrides', () => {
    expect(parseText('a\u202eb\u0000c')).toEqual({
      nodes: [text('abc')],
      problems: [
        { slug: 'control-character', offset: 1, found: '\u202e' },
        { slug: 'control-character', offset: 3, found: '\u0000' },
      ],
    });
  });

  test('keeps the label of a link that would not be safe, and reports it', () => {
    expect(parseText(String.raw`\href{javascript:alert(1)}{click}`)).toEqual({
      nodes: [text('click')],
      problems: [{ slug: 'unsafe-link', offset: 6, found: 'javascript:alert(1)' }],
    });
  });

  const lettersAndDigits = (value: string): string => value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

  test('loses no letter and no digit of ordinary text', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9éüßж中.,;:!?()'"%&<>/+-]{1,9}$/), { maxLength: 30 });
    fc.assert(
      fc.property(words, (parts) => {
        const source = parts.join(' ').replace(/(?:times|sim|pm|in|to)(?=\W*\w)/g, 'x');
        expect(lettersAndDigits(plain(source))).toBe(lettersAndDigits(source));
      }),
    );
  });

  test.skipIf(!hasShared)('loses nothing of the undamaged texts of real digests (skipped without ../shared)', () => {
    const undamaged = readDigestTexts().filter(
      (source) => !/[\\$^_{}]|https?:|times|eq\b|rho|epsilon|infty|arrow/.test(source),
    );
    expect(undamaged.length).toBeGreaterThan(500);
    for (const source of undamaged) expect(lettersAndDigits(plain(source))).toBe(lettersAndDigits(source));
  });

  test.skipIf(!hasShared)('leaves no LaTeX in the first digest (skipped without ../shared)', () => {
    const digest = readFileSync(join(SHARED, 'seed/daily-papers-nov-5.txt'), 'utf8').split('\n');
    expect(digest.map(plain).filter((line) => /\\|\$|\{|``|times(?=\d)|\^\{/.test(line))).toEqual([]);
  });

  test.skipIf(!hasShared)('reads every formula of real abstracts (skipped without ../shared)', () => {
    expect(readPairs().flatMap(({ latex }) => parseText(latex).problems)).toEqual([]);
  });
});
