import { afterAll } from 'vitest';
import { startSource, type SourceServer } from './source-server.ts';

/** A fake source for all tests of a file; it stops behind the last one. */
export async function sourceForTests(): Promise<SourceServer> {
  const source = await startSource();
  afterAll(() => source[Symbol.asyncDispose]());
  return source;
}
