import type { Archive } from '../archive/archive.ts';
import { sourceSlug } from '../archive/sources.ts';
import { parseSite, SITE_FILE } from '../site/settings.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { readYaml } from '../source/yaml.ts';

/** Warnings for sources that `site.yml` puts in order, though no digest names them. */
export function unknownSources(yaml: string, { sources }: Pick<Archive, 'sources'>): Issue[] {
  const { placeOfValue } = readYaml(yaml, SITE_FILE);
  const names = Array.from(sources.values(), ({ name }) => name);
  return parseSite(yaml).sources.flatMap((name, index) => {
    if (sources.has(sourceSlug({ source: name }) ?? '')) return [];
    const expected = `the \`source\` of a digest${didYouMean(name, names)}`;
    return [createIssue('invalid-field', placeOfValue(['sources', index]), 'source', name, expected)];
  });
}
