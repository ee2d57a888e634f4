import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/check/content.ts';
import { createContext } from '../../../../src/integrations/create-context.ts';
import { KINDS, pageKey, type PageKind } from '../../../../src/views/kinds.ts';
import { contentFolder, ROOT } from '../../../support/build-site.ts';
import { EDITS, FIRST_FILES } from '../../../support/edit-content.ts';
import { FUZZ_TIMES } from '../../../support/fuzz-times.ts';

/** Edits after which every page is made anew, whatever it follows from. */
const COMMON = [
  'a setting changes',
  'counts are hidden or shown',
  'styles come or go',
  'a file of its own comes or goes',
  'the base path changes back and forth',
  'a template changes',
];

interface Keyed {
  readonly key: string;
  readonly view: string;
}

/** The key and the view of every page and file of a content folder, by kind and path. */
function keyedPages(content: string): Map<string, Keyed> {
  const context = createContext(checkContent(content).archive, content);
  return new Map(
    Object.entries<PageKind>(KINDS).flatMap(([name, kind]) =>
      kind.routes(context.archive).map((route): [string, Keyed] => {
        const view = JSON.stringify(kind.view(context, route));
        return [`${name} ${route.path}`, { key: pageKey(kind, context, route), view }];
      }),
    ),
  );
}

function firstContent(): string {
  const content = contentFolder(FIRST_FILES);
  cpSync(join(ROOT, 'tests/fixtures/gallery/digests'), join(content, 'digests'), { recursive: true });
  return content;
}

describe('pageKey', () => {
  const names = Object.keys(EDITS).filter((name) => !COMMON.includes(name));

  test.each(Array.from({ length: FUZZ_TIMES }, (_, index) => index + 1))(
    'differs where what a page shows does, through 40 edits at random (seed %i)',
    (seed) => {
      const content = firstContent();
      let before = keyedPages(content);
      const alike = fc.sample(fc.constantFrom(...names), { numRuns: 40, seed }).flatMap((name, index) => {
        EDITS[name]?.({ content, checkout: '', env: {} }, index + 1);
        const after = keyedPages(content);
        const wrong = [...after].filter(([path, { key, view }]) => {
          const old = before.get(path);
          return old?.key === key && old.view !== view;
        });
        before = after;
        return wrong.map(([path]) => `${path} after ${name}`);
      });
      expect(alike).toEqual([]);
    },
  );

  test('stays where a day is added that does not concern a page', () => {
    const content = firstContent();
    const before = keyedPages(content);
    EDITS['a digest is added']?.({ content, checkout: '', env: {} }, 1);
    const after = keyedPages(content);
    const kept = [...before].filter(([path, { key }]) => after.get(path)?.key === key).map(([path]) => path);
    expect(kept).toContain('paper /papers/2511.00001/');
    expect(kept).toContain('dayFile /papers/date/2025-11-05.bib');
    expect(kept).toContain('dataMonth /data/2025-11.jsonl');
  });
});
