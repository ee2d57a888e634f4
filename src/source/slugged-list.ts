import { createIssue, type Issue, type Place } from './issues.ts';
import { readYaml } from './yaml.ts';

/** What was read of one item of a list; null where it is left out. */
export interface ReadItem<T> {
  readonly item: T | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a YAML file that is a list of items with slugs of their own. An item that does not fit, or whose slug another one has,
 * is an issue and left out.
 * @param path of the file, for issues
 * @param plural what the items are, for issues
 * @param read reads one item, given the place of each of its keys
 */
export function readSluggedList<T extends { readonly slug: string }>(
  yaml: string,
  path: string,
  plural: string,
  read: (written: unknown, placeOf: (keys: readonly (string | number)[]) => Place) => ReadItem<T>,
): { readonly items: readonly T[]; readonly issues: readonly Issue[] } {
  const { value, placeOf, issues: yamlIssues } = readYaml(yaml, path);
  if (value === null || value === undefined) return { items: [], issues: yamlIssues };
  if (!Array.isArray(value)) {
    return {
      items: [],
      issues: [...yamlIssues, createIssue('invalid-yaml', placeOf([]), `expected a list of ${plural}`)],
    };
  }
  const items = new Map<string, T>();
  const issues = [...yamlIssues];
  value.forEach((written: unknown, index) => {
    const { item, issues: found } = read(written, (keys) => placeOf([index, ...keys]));
    issues.push(...found);
    if (item === null) return;
    if (!items.has(item.slug)) items.set(item.slug, item);
    else issues.push(createIssue('invalid-field', placeOf([index, 'slug']), 'slug', item.slug, 'one of its own'));
  });
  return { items: [...items.values()], issues };
}
