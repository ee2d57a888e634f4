import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { DAYS_FILE } from '../import/days.ts';
import { SITE_FILE } from '../site/settings.ts';

/** Reloads the site's settings and the days without a digest in development when their files are added, changed or removed. */
export function contentSettings(contentDir: string): AstroIntegration {
  const files = [SITE_FILE, DAYS_FILE].map((name) => join(contentDir, name));
  return {
    name: 'daybook:content-settings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!files.includes(path)) return;
          // Modules read these files once: every environment has to evaluate its modules again.
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
