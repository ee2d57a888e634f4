import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type DocumentOptions,
  type Pair,
  type ParseOptions,
  type SchemaOptions,
  type YAMLMap,
} from 'yaml';
import { explainAlias, explainYaml } from './explain-yaml.ts';
import { createIssue, type Issue, type Place } from './issues.ts';

/** A YAML text with the places of its values. */
export interface YamlSource {
  /** Undefined where the text is no YAML. */
  readonly value: unknown;
  /** Where the key or item at the end of these keys and indices stands; the nearest outer one where it has no place. */
  placeOf(keys: readonly (string | number)[]): Place;
  /** Where the value of that key stands, behind it. */
  placeOfValue(keys: readonly (string | number)[]): Place;
  readonly issues: readonly Issue[];
}

/**
 * Reads YAML or JSON whose first line has the number `firstLine`. There are no decimal fractions and no dates: an
 * arXiv id and a day are text, with or without quotes.
 */
export function readYaml(text: string, path: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  const fail = (offset: number, reason: string): YamlSource => ({
    value: undefined,
    placeOf: () => placeAt(0),
    placeOfValue: () => placeAt(0),
    issues: [createIssue('invalid-yaml', placeAt(offset), reason)],
  });
  let document: Document | undefined;
  try {
    const { contents } = (document = parseDocument(text, { ...YAML_OPTIONS, lineCounter }));
    const [error] = document.errors;
    if (error) return fail(error.pos[0], explainYaml(error, text));
    const badKey = findBadKey(contents);
    if (badKey) return fail(badKey.offset, describeBadKey(badKey, placeAt));
    const value: unknown = document.toJS();
    return {
      value,
      placeOf: (keys) => placeAt(offsetsOf(contents, keys).key),
      placeOfValue: (keys) => placeAt(offsetsOf(contents, keys).value),
      issues: [],
    };
  } catch (cause) {
    const alias = cause instanceof ReferenceError && document ? firstOpenAlias(document) : undefined;
    if (alias) return fail(startOf(alias) ?? 0, explainAlias(alias.source));
    // Too many aliases; nesting that exhausts the stack.
    if (cause instanceof ReferenceError || cause instanceof RangeError) return fail(0, cause.message);
    throw cause;
  }
}

/** The first alias that stands for a value which the document does not name. */
function firstOpenAlias(document: Document): Alias | undefined {
  let open: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      open = alias;
      return visit.BREAK;
    },
  });
  return open;
}

const YAML_OPTIONS = {
  schema: 'core',
  // Errors have their places; the lines that would be quoted for each are not shown.
  prettyErrors: false,
  // The library compares each key with all others; `findBadKey` finds the same.
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: 'error',
  customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:float'),
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions;

interface BadKey {
  readonly offset: number;
  /** The key, and where it stands already; null for one that is no text. */
  readonly repeated: { readonly name: string; readonly offset: number } | null;
}

function describeBadKey({ repeated }: BadKey, placeAt: (offset: number) => Place): string {
  if (repeated === null) return 'a name must be a text; put it in quotes';
  return `\`${repeated.name}\` stands on line ${placeAt(repeated.offset).line} already; delete one of the two`;
}

/** The first key that its map already has, or that is a list or an object: as texts, keys within keys grow with each level. */
function findBadKey(contents: unknown): BadKey | undefined {
  const found: BadKey[] = [];
  const rest: unknown[] = [contents];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!isMap(node) && !isSeq(node)) continue;
    const keys = new Map<unknown, number>();
    for (const item of node.items) {
      if (isPair(item) && isNode(item.key)) {
        const offset = startOf(item.key) ?? 0;
        const key = isScalar(item.key) ? item.key.value : undefined;
        const known = keys.get(key);
        if (key === undefined) found.push({ offset, repeated: null });
        else if (known !== undefined) found.push({ offset, repeated: { name: String(key), offset: known } });
        else keys.set(key, offset);
      }
      rest.push((isPair(item) ? item.value : item) ?? null);
    }
  }
  return found.reduce<BadKey | undefined>(
    (first, key) => (first && first.offset <= key.offset ? first : key),
    undefined,
  );
}

/** Where the last of the keys that are found stands, and where its value. */
function offsetsOf(
  contents: unknown,
  keys: readonly (string | number)[],
): { readonly key: number; readonly value: number } {
  let node = contents;
  let key = startOf(contents);
  for (const name of keys) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(name));
      if (!pair) break;
      key = startOf(pair.key) ?? key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(name)];
      key = startOf(node) ?? key;
    } else break;
  }
  return { key: key ?? 0, value: startOf(node) ?? key ?? 0 };
}

/** The pairs of a map by their keys, made once: a map may have as many problems as keys. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known) return known;
  const keyed = map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : []));
  // Where a key is repeated, its first place counts.
  const pairs = new Map(keyed.toReversed());
  PAIRS.set(map, pairs);
  return pairs;
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
