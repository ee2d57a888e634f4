import { describe, expect, test } from 'vitest';
import { siteRoutes } from '../../../../src/views/kinds.ts';
import { llmsText } from '../../../../src/views/files/llms-text.ts';
import { contextOf } from '../../support/context.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const ORIGIN = 'http://localhost:4321';
const { archive } = archiveOf([digest('2025-01-02', [{ title: 'A' }]), digest('2025-01-03', [{ title: 'B' }])]);
const text = llmsText(contextOf(archive));

describe('llmsText', () => {
  test('has title, description and a sentence before the lists, as llms.txt asks', () => {
    const [title, description, about, ...sections] = text.split('\n\n');
    expect([title, description]).toEqual(['# Daybook', '> The papers of each day, kept.']);
    expect(about).toContain('2 papers, 2 days, January 2, 2025 to January 3, 2025');
    expect(sections.filter((part) => part.startsWith('## '))).toEqual([
      '## Data',
      '## Newest days',
      '## Feeds',
      '## Search',
      '## Archive',
    ]);
  });

  test('links files and pages of the site alone, the newest day first', () => {
    const paths = new Set(siteRoutes(archive).map(({ path }) => `${ORIGIN}${path}`));
    const links = Array.from(text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): ./gm), ([, url = '']) => url);
    expect(links.filter((url) => !paths.has(url))).toEqual([]);
    const days = links.filter((url) => url.endsWith('.md'));
    expect(days).toEqual(['2025-01-03', '2025-01-02'].map((day) => `${ORIGIN}/papers/date/${day}.md`));
  });

  test('says so where there is no day yet', () => {
    expect(llmsText(contextOf(archiveOf([]).archive))).toContain('still empty');
  });
});
