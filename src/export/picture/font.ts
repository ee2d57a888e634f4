import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';

/** A face of the font of pictures, which comes with the project: a picture looks the same on every machine. */
export interface FontFace {
  /** The face as Pango names it. */
  readonly name: string;
  /** Absolute path of its file. */
  readonly file: string;
}

export const REGULAR: FontFace = {
  name: 'Source Serif 4',
  file: fileURLToPath(import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
};

export const ITALIC: FontFace = {
  name: 'Source Serif 4 Italic',
  file: fileURLToPath(
    import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
  ),
};

/** Whether the font has every character of a text: it has the Latin, Greek and Cyrillic ones. */
export function canDraw(text: string): boolean {
  font ??= create(readFileSync(REGULAR.file)) as Font;
  return [...text].every((character) => font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ?? false);
}

/** Read when the first picture is drawn. */
let font: Font | undefined;
