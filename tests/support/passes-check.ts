import { checkContent } from '../../src/check/content.ts';
import { severityOf } from '../../src/source/issues.ts';

/** Whether the check of a content folder finds no error. */
export function passesCheck(content: string): boolean {
  try {
    return checkContent(content).issues.every((issue) => severityOf(issue) !== 'error');
  } catch {
    // A wrong setting ends the check, and a build, with its own message.
    return false;
  }
}
