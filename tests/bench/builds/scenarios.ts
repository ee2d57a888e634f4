import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { countPapers } from '../../../src/integrations/site-folder.ts';
import { inTemporaryFolder } from '../folders.ts';
import { daybook, hugo, type BuildCost, type Builder } from './builders.ts';
import { passThroughCache, type CacheCost } from './ci-cache.ts';
import { correctOldAbstract, withholdNewestDay } from './content.ts';

/** What changes from one build to the next, in the order in which it is measured. */
export const SCENARIOS = [
  'cold',
  'unchanged',
  'unchanged, from the cache of CI',
  'one day added',
  'one old abstract corrected',
  'a changed template',
] as const;

export type Scenario = (typeof SCENARIOS)[number];

/** Only Daybook in this checkout is built with what came through the cache. */
const OF_OTHERS = SCENARIOS.filter((scenario) => scenario !== 'unchanged, from the cache of CI');

/** Where everything is made anew each time, these stand for all. */
const OF_REBUILDS: readonly Scenario[] = ['cold', 'unchanged', 'one day added'];

/** What the builds of one archive cost. */
export interface ArchiveCost {
  readonly papers: number;
  readonly builders: readonly BuilderCost[];
  readonly cache: CacheCost;
}

/** What the builds of one builder cost, the first of which is Daybook in this checkout. */
export interface BuilderCost {
  readonly name: string;
  readonly costs: Readonly<Partial<Record<Scenario, BuildCost>>>;
}

/**
 * Builds an archive in each scenario, Daybook first and then what it is compared with.
 * @param writeContent writes the archive into a folder
 * @param against `hugo`, or checkouts of Daybook
 */
export async function measureScenarios(
  writeContent: (contentDir: string) => void,
  against: readonly string[],
): Promise<ArchiveCost> {
  return inTemporaryFolder(async (folder) => {
    const contentDir = join(folder, 'content');
    mkdirSync(contentDir);
    writeContent(contentDir);
    const addDay = withholdNewestDay(contentDir);
    const own = daybook('Daybook', '.', join(folder, 'daybook'), contentDir);
    const others = against.map((name, index) => {
      const place = join(folder, `other-${index}`);
      return name === 'hugo' ? hugo(place, contentDir) : daybook(name, name, place, contentDir);
    });
    const measured = new Map<Builder, Partial<Record<Scenario, BuildCost>>>([own, ...others].map((one) => [one, {}]));
    let cache: CacheCost | null = null;
    let papers = 0;
    const changes: Partial<Record<Scenario, () => void>> = {
      'one day added': addDay,
      'one old abstract corrected': () => correctOldAbstract(contentDir),
      'a changed template': () => [own, ...others].forEach((builder) => builder.changeTemplate()),
    };
    for (const scenario of SCENARIOS) {
      changes[scenario]?.();
      if (scenario === 'unchanged, from the cache of CI') cache = await passThroughCache(own.kept);
      for (const [builder, costs] of measured) {
        if (builder !== own && !(builder.rebuildsAll ? OF_REBUILDS : OF_OTHERS).includes(scenario)) continue;
        console.error(`${builder.name}: ${scenario}`);
        costs[scenario] = await builder.build();
      }
      if (scenario === 'cold') papers = countPapers(own.kept[0] ?? '') ?? 0;
    }
    if (cache === null) throw new Error('Nothing was archived');
    return { papers, cache, builders: Array.from(measured, ([{ name }, costs]) => ({ name, costs })) };
  });
}

/** What a builder takes in a scenario; what was not measured is a build with nothing changed. */
export function costIn({ costs }: BuilderCost, scenario: Scenario): BuildCost | null {
  return costs[scenario] ?? costs.unchanged ?? null;
}
