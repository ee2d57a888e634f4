import type { AstroPrerenderer } from 'astro';
import { describe, expect, test } from 'vitest';
import { onProgress, type ProgressEvent } from '../../../src/integrations/build-progress.ts';
import { countPages, type MadePaths } from '../../../src/integrations/count-pages.ts';

type Hooks = Record<string, (options: unknown) => void>;

const PRERENDERER = {
  name: 'astro',
  getStaticPaths: async () =>
    ['/', '/papers/a/'].map((pathname) => ({ pathname, route: { component: 'src/pages/x.astro' } })),
  render: async () => new Response('page'),
} as unknown as AstroPrerenderer;

describe('countPages', () => {
  test('reports stages and pages, and leaves what is rendered as it is', async () => {
    const events: ProgressEvent[] = [];
    const stop = onProgress((event) => events.push(event));
    let made: MadePaths = [];
    let wrap: ((own: AstroPrerenderer) => AstroPrerenderer) | undefined;
    const hooks = countPages((paths) => (made = paths)).hooks as unknown as Hooks;

    hooks['astro:build:start']?.({ setPrerenderer: (wrapping: typeof wrap) => (wrap = wrapping) });
    expect(wrap, 'not before Astro has chosen its entry').toBeUndefined();
    hooks['astro:build:setup']?.({});
    const counting = wrap?.(PRERENDERER);
    await counting?.getStaticPaths();
    const response = await counting?.render(new Request('http://localhost/'), {} as never);
    await counting?.render(new Request('http://localhost/papers/a/'), {} as never);
    hooks['astro:build:generated']?.({});
    stop();

    expect(await (response as Response).text()).toBe('page');
    expect(made.map(({ pathname }) => pathname)).toEqual(['/', '/papers/a/']);
    expect(events.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
      'templates 0/0',
      'rendering 0/0',
      'rendering 0/2',
      'rendering 1/2',
      'rendering 2/2',
      'search index 0/0',
    ]);
  });
});
