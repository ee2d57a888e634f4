import { createWording } from '../../../src/site/wording.ts';

/** The default words, for tests of what pages show. */
export const ENGLISH = createWording({ language: 'en', strings: {} });
