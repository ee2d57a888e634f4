/**
 * A text in one of Unicode's normal forms. Of more than 30 marks on one letter, which no script has, the rest is left out:
 * the time to sort marks grows with the square of their number.
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 * @example normalizeMarks('e\u0301', 'NFC') //=> 'é'
 */
export function normalizeMarks(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  if (isAscii(text)) return text;
  const shortened = text.replace(MARKS, (marks) =>
    marks.length > MOST_MARKS ? Array.from(marks).slice(0, MOST_MARKS).join('') : marks,
  );
  return shortened.normalize(form);
}

/** Whether a text has nothing but ASCII, which is the same in every normal form. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}+/gu;
const MOST_MARKS = 30;
