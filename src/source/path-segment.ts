/** The longest name of a folder on common file systems, in bytes of UTF-8. */
const LONGEST_SEGMENT = 255;

/** What a segment may not have: separators, signs that an address gives a meaning, and characters that nobody sees. */
const FORBIDDEN =
  /[/\\%?#\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Surrogate}]/u;

/**
 * Whether a text can be one segment of a published path: a folder on every file system, and the same address in every
 * browser. `.` and `..` would lead elsewhere.
 * @example isPathSegment('math') //=> true
 * @example isPathSegment('..') //=> false
 */
export function isPathSegment(text: string): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !/^\.+$/.test(text) &&
    !FORBIDDEN.test(text) &&
    Buffer.byteLength(text) <= LONGEST_SEGMENT
  );
}

/**
 * Whether a text is a path of pages, with a slash at both ends.
 * @example isPagePath('/papers/2409.04828/') //=> true
 */
export function isPagePath(text: string): boolean {
  return (
    text.startsWith('/') && text.endsWith('/') && text.length > 1 && text.slice(1, -1).split('/').every(isPathSegment)
  );
}
