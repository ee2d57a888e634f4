import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { DAYS_FILE } from '../import/days.ts';
import { PUBLIC_FOLDER, STYLES_FILE } from '../site/brand/public-files.ts';
import { SITE_FILE } from '../site/settings.ts';

/** Reloads in development what is no collection, but shown by pages, when its files are added, changed or removed. */
export function contentSettings(contentDir: string): AstroIntegration {
  // A page's title may stand in the navigation of all others.
  const roots = [SITE_FILE, DAYS_FILE, STYLES_FILE, PUBLIC_FOLDER, 'pages'].map((name) => join(contentDir, name));
  return {
    name: 'daybook:content-settings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!roots.some((root) => path === root || path.startsWith(root + sep))) return;
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
