import type { AstroIntegration } from 'astro';

/** What the watcher of a development server tells whenever the content was read again. */
export const ARCHIVE_EVENT = 'daybook:archive';

/** Reloads the pages in development when the content was read again. */
export function reloadContent(contentDir: string): AstroIntegration {
  return {
    name: 'daybook:reload-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on(ARCHIVE_EVENT as 'all', () => {
          // Modules read settings and archive once: every environment has to evaluate its modules again. Their code is
          // the same, so that it need not be compiled again.
          for (const environment of Object.values(server.environments)) environment.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
