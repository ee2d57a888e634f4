import temml from '#temml';

// Macros of common packages and house styles that papers use without saying so.
const MACROS = {
  '\\xspace': '',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\textsc': '\\text{#1}',
  '\\mbox': '\\text{#1}',
  '\\hbox': '\\text{#1}',
  '\\ensuremath': '#1',
  '\\nicefrac': '{#1/#2}',
  '\\eps': '\\varepsilon',
  // Browsers know no enclosing line, but they know accents.
  '\\overline': '\\bar{#1}',
  '\\R': '\\mathbb{R}',
  '\\E': '\\mathbb{E}',
};
const MOST_KNOWN = 20_000;
// No paper has a longer formula in a title or an abstract.
const LONGEST = 5000;

const known = new Map<string, string | null>();

/**
 * Renders a formula as MathML without styles, classes and annotation; null if it cannot be parsed.
 * @example mathsToMathml('n', false) //=> '<math><mi>n</mi></math>'
 */
export function mathsToMathml(latex: string, display: boolean): string | null {
  const key = `${display ? '$' : ''}${latex}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  if (known.size > MOST_KNOWN) known.clear();
  const mathml = render(latex, display);
  known.set(key, mathml);
  return mathml;
}

// Temml makes one element of an upright or slanted name and keeps only the first of several digits in it; an empty group
// keeps it from that.
const NAME_WITH_DIGITS = /(?<font>\\math(?:rm|it)\s*\{|\\(?:rm|it)(?![A-Za-z])\s*)(?=[A-Za-z][A-Za-z\d]*\d\d)/g;

function render(latex: string, display: boolean): string | null {
  if (latex.length > LONGEST) return null;
  try {
    // Temml writes what it defines into the macros: each formula gets its own copy.
    const macros = { ...MACROS };
    return slim(
      temml.renderToString(latex.replace(NAME_WITH_DIGITS, '$<font>{}'), {
        displayMode: display,
        throwOnError: true,
        trust: false,
        macros,
        maxExpand: 200,
        maxSize: [9, 9],
      }),
    );
  } catch {
    return null;
  }
}

// The place of a bracket in its row says all that `fence` and `form` say; classes and styles need Temml's style sheet,
// and the site's content security policy forbids inline ones.
function slim(mathml: string): string {
  return (
    mathml
      // It scrolls where it is wider than the page, by keyboard, too.
      .replace('<math display="block"', '<math display="block" tabindex="0"')
      .replace(/ fence="true" form="(?:prefix|postfix)"/g, '')
      .replace(/ (?:style|class|href|src|id|data-[\w-]+)="[^"]*"/g, '')
      .replace(/<(\/?)mstyle>/g, '<$1mrow>')
      .replace(/<mrow><\/mrow>/g, '')
  );
}
