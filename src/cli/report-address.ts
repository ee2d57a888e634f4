import { href, paths } from '../site/urls.ts';

/** Says where the site is served, and why not at the port that was asked for: servers take the next free one. */
export function reportAddress(port: number, wanted: number): void {
  const reason = port === wanted ? '' : ` (port ${wanted} is taken)`;
  console.log(`Daybook is at http://localhost:${port}${href(paths.home)}${reason}`);
}
