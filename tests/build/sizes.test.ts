import { expect, test } from 'vitest';
import { SITE_PARTS } from '../../src/check/site-parts.ts';
import { buildSite, contentFolder } from '../support/build-site.ts';
import { INVENTED_TOPICS, inventedMonths } from '../support/invented-papers.ts';

/**
 * The most bytes that a further paper may add to each part of a site: what is reached, rounded up a little. Whatever needs more
 * has to save it elsewhere. `docs/publishing.md` has the same figures.
 */
const MOST_BYTES: Readonly<Record<string, number>> = {
  [SITE_PARTS.papers]: 10_700,
  [SITE_PARTS.people]: 2_520,
  [SITE_PARTS.days]: 3_900,
  [SITE_PARTS.data]: 3_100,
  [SITE_PARTS.search]: 1_650,
  [SITE_PARTS.lists]: 2_250,
  [SITE_PARTS.feeds]: 2_800,
  [SITE_PARTS.pictures]: 350,
  [SITE_PARTS.other]: 720,
  all: 27_650,
};

/** The papers of the site of some months, and the bytes of its parts, both as a build prints them. */
function measureSite(months: number): { papers: number; bytes(part: string): number } {
  const content = contentFolder({ 'topics.yml': INVENTED_TOPICS, ...inventedMonths(months) });
  const { status, printed } = buildSite({ CONTENT_DIR: content });
  expect(status, printed).toBe(0);
  const numberOf = (pattern: RegExp): number => Number(pattern.exec(printed)?.[1]?.replaceAll(',', ''));
  return {
    papers: numberOf(/^([\d,]+) papers; /m),
    bytes: (part) => 1000 * numberOf(new RegExp(`^${part} +([\\d,.]+) `, 'm')),
  };
}

test('a further paper with the figures of Hugging Face adds no more than it should to any part', () => {
  const [before, after] = [measureSite(1), measureSite(2)];
  const added = Object.keys(MOST_BYTES).map((part): [string, number] => [
    part,
    Math.round((after.bytes(part) - before.bytes(part)) / (after.papers - before.papers)),
  ]);
  const fat = added.filter(([part, bytes]) => !(bytes <= (MOST_BYTES[part] ?? 0)));
  expect(fat, `bytes a paper: ${JSON.stringify(added)}`).toEqual([]);
}, 300_000);
