// Counts how often a process reads each text: the cache of src/text/read-text.ts is replaced by one that counts.
import { appendFileSync } from 'node:fs';

class CountingCache extends Map<string, unknown> {
  reads = 0;

  override set(source: string, text: unknown): this {
    this.reads += 1;
    return super.set(source, text);
  }
}

const cache = new CountingCache();
Object.assign(globalThis, { [Symbol.for('daybook:texts')]: cache });
process.on('exit', () => {
  const file = process.env['PLAY_TEXT_COUNTS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ reads: cache.reads, texts: cache.size })}\n`);
});
