import type { AstroIntegration } from 'astro';
import { formatIssue, severityOf, type Issue } from '../source/issues.ts';

/** What the watcher of a development server tells whenever the content was read: its issues. */
export const ISSUES_EVENT = 'daybook:issues';

/** How long a page that was just opened takes to listen. */
const LISTENING_MS = 200;

/** Shows the errors of the content over each page in development, until they are mended. */
export function issueOverlay(): AstroIntegration {
  return {
    name: 'daybook:issue-overlay',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let message = '';
        const show = (): void => {
          if (message !== '') server.ws.send({ type: 'error', err: { message, stack: '' } });
        };
        server.watcher.on(ISSUES_EVENT as 'all', (issues: unknown) => {
          const wasShown = message !== '';
          message = overlayText(issues as readonly Issue[]);
          if (message === '' && wasShown) server.ws.send({ type: 'full-reload' });
          show();
        });
        server.ws.on('connection', () => setTimeout(show, LISTENING_MS));
      },
    },
  };
}

/**
 * The errors among issues, a line each; empty without any.
 * @example overlayText([]) //=> ''
 */
export function overlayText(issues: readonly Issue[]): string {
  return issues
    .filter((issue) => severityOf(issue) === 'error')
    .map(formatIssue)
    .join('\n');
}
