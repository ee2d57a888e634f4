/**
 * Figures behind a caret as raised ones, as repaired texts have them.
 * @example raiseFigures('PC^2 in O(n^2)') //=> 'PC² in O(n²)'
 */
export function raiseFigures(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N})])\^(\d+)/gu, (_, figures: string) =>
    Array.from(figures, (figure) => RAISED.charAt(Number(figure))).join(''),
  );
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
