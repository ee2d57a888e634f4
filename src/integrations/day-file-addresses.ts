import type { AstroIntegration } from 'astro';
import { paths } from '../site/urls.ts';

/** Not the picture of a day: the last segment of its route ends in `.png`. */
const DAY_FILE = new RegExp(`^${paths.dayFile('[0-9-]{10}', '(?!png)[a-z.]+')}(?=$|\\?)`);

/**
 * Serves the files of days in development under their own addresses: there, Astro finds a route whose last segment
 * ends in a parameter under an address with a slash at its end only.
 */
export function dayFileAddresses(): AstroIntegration {
  return {
    name: 'daybook:day-file-addresses',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(DAY_FILE, '$&/');
          next();
        });
      },
    },
  };
}
