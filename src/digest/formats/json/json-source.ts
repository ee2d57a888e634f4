import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { textPlaces } from '../text-places.ts';

/** A JSON text with the places of its values. */
export interface JsonSource {
  readonly value: unknown;
  /** Where the value under these keys and indices stands; the nearest outer one where it has no place. */
  placeOf(path: readonly (string | number)[]): Place;
  readonly issues: readonly Issue[];
}

/** Reads JSON; what is readable of a broken text is kept, and the break is an issue. */
export function readJson(text: string, path: string, firstLine: number): JsonSource {
  const errors: ParseError[] = [];
  const value = parseFast(text) ?? (parse(text, errors) as unknown);
  // Built on demand: a file of one record needs no tree.
  let tree: Node | null | undefined;
  const placeAt = textPlaces(text, path, firstLine);
  const placeOf = (keys: readonly (string | number)[]): Place => {
    tree ??= parseTree(text) ?? null;
    for (let length = keys.length; tree && length >= 0; length -= 1) {
      const node = findNodeAtLocation(tree, keys.slice(0, length));
      if (node) return placeAt(node.offset);
    }
    return placeAt(0);
  };
  const [error] = errors;
  const issues = error ? [createIssue('invalid-json', placeAt(error.offset), describe(error))] : [];
  return { value, placeOf, issues };
}

function parseFast(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `CommaExpected` in words. */
function describe({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
}
