/** Makes a text of at least this many characters. */
export type MakeText = (length: number) => string;

/** A run of one piece, between what may stand before and behind it. */
function run(piece: string, before = '', behind = ''): MakeText {
  return (length) => before + piece.repeat(Math.ceil(length / piece.length)) + behind;
}

/** A run of pieces that count up, so that no two are the same. */
function counted(piece: (index: number) => string): MakeText {
  return (length) => {
    let text = '';
    for (let index = 0; text.length < length; index += 1) text += piece(index);
    return text;
  };
}

/** The same opened and closed again, as deep as the length allows. */
function nested(open: string, close: string): MakeText {
  return (length) => {
    const depth = Math.ceil(length / (open.length + close.length));
    return `${open.repeat(depth)}x${close.repeat(depth)}`;
  };
}

/** What means something to a format, and what its patterns match. */
const FORMAT_PIECES = [
  ...['[', ']', '](', '[[]]()', '[a](b)', '[]()', '![', '(', ')', '()', '((a)', '【', '（', '{', '}', '{}'],
  ...['\\{', '\\}', '{\\', '{{a}', '\\', '\\\\', '~', '~a', '%', '% ', '&', '&amp;', '&#', '\\&', '#', ' #'],
  ...['# ', ' ', '\t', '\u00a0', '\u2028', '\u200b', '\u00ad', '\n', '\n\n', ' \n', '\n ', '\r', '\r\n'],
  ...['\u3000', '-', '- ', '--', ' --', '-a', '---\n', '--- 1. ', '*', '* ', '**', '*a ', '*a* ', '_a ', '+ '],
  ...['1. ', '> ', '>', '|', '| ', '|\n', '|a', '| - ', '|-|', '|-|\n', '||\n', ':', ': ', 'a:', 'a: ', '::'],
  ...[';', ',', ', ', '., ', '.', '…', '"', "'", '``', "''", '"a', '`', '`a', '“', '”', '<', '>', '</', '<a'],
  ...['<a ', '<a href="', '<a href="x">', '<b>', '<b><p>', '<!--', '<![CDATA[', '<?', '<p>', '<br', '</a>'],
  ...['0', '0,', '1.', '1 ', '1a', 'a.b', 'a,', 'a;', 'a', 'A', 'a ', 'aa ', 'A ', 'Ab', '中', '中 ', 'é', '😀'],
  ...['\ud800', '\udc00', 'in ', 'http://', 'https://[', 'http://a.b/', 'http://a.b/)', 'www.a', 'www.a.'],
  ...['github.com/', 'a/', '/', 'a@b.', '/papers/', ' and ', ', and', 'and', '(read more ', '[link] '],
  ...['arXiv:', '(arXiv:', 'arXiv:] ', 'Title:', '\nTitle: a', '\nPDF: a', '@a{', '@a{,', '\n@a(', '\n- a'],
  ...['\n- Link: http://a.b/1', '\n## a', '\n# a', '\n## ', '\n> a', '\n    a', '\n```', '\n===', '\n·'],
  ...['\n• 3 authors', '{"a":', '[0,', '{"a":1}\n', '"a":1,', "{'a':", "('", '\\u', '\\"', '\na: b'],
  ...['\n\\\\\narXiv:2511.00001', '\nreceived from a to 4 Nov 25', '\nTY  - JOUR\n', '\nAB  - a', '\n"a;', ';"'],
  ...['\n- a: b', '\na:\n', '&a ', '*a\n', '? ', '!!a ', 'a: [', '\n? a'],
];

/** What only a title, an abstract or an address means something by: formulas, names of letters, quotes. */
const TEXT_PIECES = [
  ...['$', '$$', '$ ', '$a', '$中', '\\(', '\\[', '\\) ', '\\begin{math}', '$\\frac$ ', '$x$ ', '$_{a$'],
  ...['\\begin{a}', '\\a', '\\em', '\\textbf{', '\\frac{', '\\verb|', '^', '_', '^{', '_{', 'a_', 'a^b'],
  ...['x_{1', '. % A', "``a''", "“a''", "a's", "'s ", '\u0301', '\u0316\u0301', '×', '2 times 3 ', '2times'],
  ...['a times ', '32 times ', 'α ', 'α', 'theta ', 'theta(α ', 'f: A^', 'sum_', 'left(', 'right)', 'x = '],
  ...['http://x{'],
];

function runsOf(pieces: readonly string[]): [string, MakeText][] {
  return pieces.map((piece) => [JSON.stringify(piece), run(piece)]);
}

/** Long runs of every sign that means something to a format, and of its pieces, by name. */
export const FORMAT_RUNS: ReadonlyMap<string, MakeText> = new Map([
  ...runsOf(FORMAT_PIECES),
  ['open brackets closed once', run('[', '', '](b)')],
  ['links before text', run('[a](b)', '', 'x')],
  ['a quoted run', run('a', '"', "''")],
  ['distinct formulas that cannot be read', counted((index) => `$\\frac{${index}$ `)],
  ['distinct keys', counted((index) => `\nkey${index}: a`)],
  ['distinct JSON keys', (length) => `{${counted((index) => `"k${index}":1,`)(length)}"a":1}`],
  ['distinct elements', counted((index) => `<b${index}>`)],
  ['distinct elements closed by another', (length) => `${run('<b>')(length)}${run('</c>')(length)}`],
  ['distinct formatting', counted((index) => `<b id=${index}><p>`)],
  [
    'strings of BibTeX',
    counted((index) => `@string{s${index} = s${index - 1} # s${index - 1}}\n@a{x,title=s${index}}\n`),
  ],
  ['nested groups', nested('{', '}')],
  ['nested brackets', nested('[', ']')],
  ['nested objects', nested('{"a":', '}')],
  ['nested quotes', nested('> ', '')],
  ['nested items', nested('- ', '')],
  ['nested elements', nested('<div>', '</div>')],
  ['nested links', nested('[', '](a)')],
  ['nested emphasis of Markdown', nested('*a **b ', '** *')],
]);

/**
 * The runs for what reads the values of formats: those of formats, those of formulas, and both before a word, where a
 * pattern for the end of a text begins at each piece.
 */
export const TEXT_RUNS: ReadonlyMap<string, MakeText> = new Map([
  ...FORMAT_RUNS,
  ...runsOf(TEXT_PIECES),
  ...[...FORMAT_PIECES, ...TEXT_PIECES].map((piece): [string, MakeText] => [
    `${JSON.stringify(piece)} before x`,
    run(piece, '', ' x'),
  ]),
  ['Greek letters in an argument', run('α ', 'theta(')],
  ['functions of products', run('A^a', 'f: ', ' ')],
  ['an identifier before a brace', run('b', 'a_', '{')],
  ['a scale of digits', run('₀', '∏')],
  ['an address of brackets', run(')', 'https://a.b/')],
  ['an address of hosts', run('.gitlab.a', 'https://a')],
  ['distinct formulas', counted((index) => `$x_{${index}}$ `)],
  ['distinct unsafe links', counted((index) => `\\href{javascript:${index}}{a} `)],
  ['nested emphasis', nested('\\emph{', '}')],
  ['nested formulas', nested('$\\text{', '}$')],
  ['nested fractions', nested('$\\frac{1}{', '}$')],
  ['fractions in one formula', (length) => `$${nested('\\frac{1}{', '}')(length)}$`],
  ['roots in one formula', (length) => `$${nested('\\sqrt{', '}')(length)}$`],
  ['scripts in one formula', (length) => `$x${nested('^{', '}')(length)}$`],
  ['brackets in one formula', (length) => `$${nested('\\left(', '\\right)')(length)}$`],
  ['letters in one formula', run('a', '$', '=1$')],
  ['macros in one formula', run('\\alpha ', '$', '$')],
  ['switches in one formula', run('\\rm ', '$', 'x$')],
  ['definitions in one formula', run('\\def\\a{\\a\\a}\\a', '$', '$')],
  ['columns in one formula', run('a&', '$\\begin{matrix}', '\\end{matrix}$')],
]);
