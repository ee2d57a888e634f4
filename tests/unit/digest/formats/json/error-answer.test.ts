import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../../../../../src/digest/formats/json/error-answer.ts';

describe('errorAnswer', () => {
  test.each([
    [{ error: 'Too many questions' }, 'Too many questions'],
    [{ error: { code: 429, message: 'Slow down' } }, 'Slow down'],
    [{ errors: [{ message: 'No such field', locations: [] }], data: null }, 'No such field'],
    [{ error: 'invalid_token', error_description: 'The token is old' }, 'The token is old'],
    [{ message: 'Forbidden' }, 'Forbidden'],
    [{ detail: [{ msg: 'field required' }] }, null],
    [{ detail: 'Not found.' }, 'Not found.'],
    [{ statusCode: 404, message: 'Cannot GET /papers' }, 'Cannot GET /papers'],
    [{ type: 'about:blank', title: 'Not Found', status: 404, detail: 'No such list' }, 'Not Found: No such list'],
    [[{ error: 'Too early' }], 'Too early'],
    [{ success: false, msg: 'Slow down', papers: [] }, 'Slow down'],
    [{ success: true, msg: 'Done', papers: [] }, null],
    [{ message: 'success', papers: [] }, null],
    [{ error: null, papers: [] }, null],
    [{ error: '' }, null],
    [{}, null],
    [[], null],
    ['error', null],
  ])('of %j is %j', (answer, message) => expect(errorAnswer(answer)).toBe(message));
});
