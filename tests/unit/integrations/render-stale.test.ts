import type { AstroPrerenderer } from 'astro';
import { describe, expect, test } from 'vitest';
import { onProgress, type ProgressEvent } from '../../../src/integrations/build-progress.ts';
import { renderStale } from '../../../src/integrations/render-stale.ts';

type Hooks = Record<string, (options: unknown) => void>;

const PRERENDERER = {
  name: 'astro',
  getStaticPaths: async () =>
    ['/', '/404/', '/papers/a/', '/papers/b', '/feed.xml'].map((pathname) => ({
      pathname,
      route: { component: 'src/pages/x.astro' },
    })),
  render: async () => new Response('page'),
} as unknown as AstroPrerenderer;

const PLAN = {
  kinds: new Map([
    ['index.html', 'home'],
    ['404.html', 'notFound'],
    ['papers/a/index.html', 'paper'],
    ['papers/b/index.html', 'paper'],
    ['feed.xml', 'rss'],
  ] as const),
  stale: new Set(['index.html', 'papers/b/index.html']),
};

describe('renderStale', () => {
  test('has stale pages rendered alone, reports stages and pages, and leaves what is rendered as it is', async () => {
    const events: ProgressEvent[] = [];
    const stop = onProgress((event) => events.push(event));
    let wrap: ((own: AstroPrerenderer) => AstroPrerenderer) | undefined;
    const hooks = renderStale(PLAN).hooks as unknown as Hooks;

    hooks['astro:build:start']?.({ setPrerenderer: (wrapping: typeof wrap) => (wrap = wrapping) });
    expect(wrap, 'not before Astro has chosen its entry').toBeUndefined();
    hooks['astro:build:setup']?.({});
    const filtering = wrap?.(PRERENDERER);
    const paths = await filtering?.getStaticPaths();
    const response = await filtering?.render(new Request('http://localhost/'), {} as never);
    await filtering?.render(new Request('http://localhost/papers/a/'), {} as never);
    hooks['astro:build:generated']?.({});
    stop();

    expect(await (response as Response).text()).toBe('page');
    expect(paths?.map(({ pathname }) => pathname)).toEqual(['/', '/papers/b']);
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
