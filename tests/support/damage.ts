/**
 * Does to LaTeX what the daily site does: drops dollars and, inside formulas, macros with an argument (keeping the
 * argument) and every other backslash.
 * @example damage('up to $2\\times$') //=> 'up to 2times'
 */
export const damage = (latex: string): string =>
  latex
    .replace(/(?<!\\)\$([^$]*)(?<!\\)\$/g, (_, maths: string) =>
      maths.replace(/\\[A-Za-z]+\{(.*?)\}/g, '$1').replace(/\\/g, ''),
    )
    .replace(/\\(?:textbf|emph|textit|texttt|textsc|url)\{([^{}]*)\}/g, '$1')
    .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '$1{$2}');
