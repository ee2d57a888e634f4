import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import {
  createContext,
  restoreContext,
  shareContext,
  type SharedContext,
} from '../../../src/integrations/create-context.ts';
import { KINDS, pageKey } from '../../../src/views/kinds.ts';
import { fixture } from '../support/parse.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { BASIS } from '../vectors/learnt.ts';

const content = fixture('toy');
const { archive } = archiveOf([
  digest('2025-10-31', [{ title: 'Oil' }]),
  digest('2025-11-04', [{ title: 'Ships' }, { title: 'Lamps' }]),
]);

describe('shareContext and restoreContext', () => {
  const context = createContext({ ...archive, basis: BASIS }, content);
  const restored = restoreContext(deserialize(serialize(shareContext(context))) as SharedContext, content);

  test('give another process the same files of vectors', () => {
    for (const kind of [KINDS.vectorMonth, KINDS.vectorWords, KINDS.vectorIndex]) {
      const routes = kind.routes(context.archive);
      expect(routes.length).toBeGreaterThan(0);
      for (const route of routes) {
        expect(kind.view(restored, route as never)).toEqual(kind.view(context, route as never));
        expect(pageKey(kind, restored, route as never)).toBe(pageKey(kind, context, route as never));
      }
    }
  });

  test('give it the same related papers', () => {
    for (const id of archive.papers.keys()) expect(restored.relatedTo(id)).toEqual(context.relatedTo(id));
  });
});
