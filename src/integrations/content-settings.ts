import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { SITE_FILE } from '../site/settings.ts';

/** Reloads the site's settings in development when their file is added, changed or removed. */
export function contentSettings(contentDir: string): AstroIntegration {
  const file = join(contentDir, SITE_FILE);
  return {
    name: 'daybook:content-settings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (path !== file) return;
          // Modules read the settings once: every environment has to evaluate its modules again.
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
