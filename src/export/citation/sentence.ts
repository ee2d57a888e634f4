/** A sentence with a full stop, unless it ends with a mark of its own. */
export function endSentence(text: string): string {
  return /[.?!]["”’]?$/.test(text) ? text : `${text}.`;
}

/**
 * The initials of given names.
 * @example initials('Jean-Luc Pierre') //=> 'J.-L. P.'
 */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((word) => word.split('-').map(initial).filter(Boolean).join('-'))
    .filter(Boolean)
    .join(' ');
}

function initial(part: string): string {
  const letter = /\p{L}\p{M}*/u.exec(part)?.[0];
  return letter === undefined ? '' : `${letter.toUpperCase()}.`;
}
