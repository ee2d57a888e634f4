import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type DocumentOptions,
  type Pair,
  type ParseOptions,
  type SchemaOptions,
  type YAMLMap,
} from 'yaml';
import { createIssue, type Issue, type Place } from './issues.ts';

/** A YAML text with the places of its values. */
export interface YamlSource {
  /** Undefined where the text is no YAML. */
  readonly value: unknown;
  /** Where the key or item at the end of these keys and indices stands; the nearest outer one where it has no place. */
  placeOf(keys: readonly (string | number)[]): Place;
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
  const fail = (offset: number, message: string): YamlSource => {
    const found = message.split('\n')[0]?.split(' at line ')[0] ?? '';
    return {
      value: undefined,
      placeOf: () => placeAt(0),
      issues: [createIssue('invalid-yaml', placeAt(offset), found)],
    };
  };
  try {
    const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter });
    const [error] = document.errors;
    if (error) return fail(error.pos[0], error.message);
    const badKey = findBadKey(document.contents);
    if (badKey) return fail(badKey.offset, badKey.reason);
    const value: unknown = document.toJS();
    return { value, placeOf: (keys) => placeAt(offsetOf(document.contents, keys)), issues: [] };
  } catch (cause) {
    // An alias without an anchor, or too many; nesting that exhausts the stack.
    if (cause instanceof ReferenceError || cause instanceof RangeError) return fail(0, cause.message);
    throw cause;
  }
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
  readonly reason: string;
}

/** The first key that its map already has, or that is a list or an object: as texts, keys within keys grow with each level. */
function findBadKey(contents: unknown): BadKey | undefined {
  const found: BadKey[] = [];
  const rest: unknown[] = [contents];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!isMap(node) && !isSeq(node)) continue;
    const keys = new Set<unknown>();
    for (const item of node.items) {
      if (isPair(item) && isNode(item.key)) {
        const key = isScalar(item.key) ? item.key.value : undefined;
        const reason = key === undefined ? 'a key must be a text' : keys.has(key) ? 'Map keys must be unique' : null;
        if (reason !== null) found.push({ offset: startOf(item.key) ?? 0, reason });
        keys.add(key);
      }
      rest.push((isPair(item) ? item.value : item) ?? null);
    }
  }
  return found.reduce<BadKey | undefined>(
    (first, key) => (first && first.offset <= key.offset ? first : key),
    undefined,
  );
}

function offsetOf(contents: unknown, keys: readonly (string | number)[]): number {
  let [node, offset] = [contents, startOf(contents)];
  for (const name of keys) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(name));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(name)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset ?? 0;
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
