import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { SITE_FILE } from '../site.ts';

/** Restarts the development server when the site's settings are added, changed or removed. */
export function contentSettings(contentDir: string): AstroIntegration {
  const file = join(contentDir, SITE_FILE);
  return {
    name: 'daybook:content-settings',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => addWatchFile(file),
    },
  };
}
