const NAMES =
  'black blue brown coral crimson cyan gold gray green grey indigo lime magenta maroon navy olive orange pink purple red salmon teal turquoise violet white yellow'.split(
    ' ',
  );
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The names of colours that `\textcolor` and the like leave behind, as a pattern: `teal`, `darkblue`, `ForestGreen`. */
export const COLOUR = String.raw`(?<![\p{L}\p{N}_\\-])(?:(?:bright|light|dark|deep|hot|my)?(?:${NAMES.join('|')})|(?:[A-Z][a-z]{1,12})?(?:${NAMES.map(capital).join('|')})|urlcolor|linkcolor)`;
