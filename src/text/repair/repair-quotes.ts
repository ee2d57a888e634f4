// The most characters between two marks, with the marks themselves.
const LONGEST_QUOTE = 302;

/**
 * Turns LaTeX's quotation marks into typographic ones: ``` ``x'' ```, ``` ``x" ```, `` `x' ``. Backticks that come in
 * pairs or in threes are Markdown, and stay.
 * @example repairQuotes("``easy'' ones") //=> '“easy” ones'
 */
export function repairQuotes(text: string): string {
  if (!/`|''|‘‘/.test(text)) return text;
  return text
    .replace(/‘‘([^‘’“”]{1,300})’’/g, '“$1”')
    .replace(/(?<!`)``(?!`)([^`"]{0,300}?)(?:''|")(?!')/g, '“$1”')
    .replace(/(?<!`)``(?=[^`\s])(?![^`]*``(?!`)(?=[\s.,;:)]|$))/g, '“')
    .replace(/(?<=^|[\s([{\u2013\u2014-])''(?=[^\s'])((?:[^'"“”\n]|'(?!')){1,300})(?:''|")(?![\w'])/g, '“$1”')
    .replace(/''(?<=["“][^"“”]{0,300}[^\s"'“”]'')(?!')/gu, (_, offset: number, whole: string) => {
      const before = whole.slice(Math.max(0, offset - LONGEST_QUOTE), offset);
      return before.lastIndexOf('“') > before.lastIndexOf('"') ? '”' : '"';
    })
    .replace(/(?<![\w`'])`([^`'\n]{1,120})'(?![\w'`])/g, '‘$1’');
}
