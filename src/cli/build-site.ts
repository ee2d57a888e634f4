import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { guardFolders } from '../integrations/guard-folders.ts';
import { finishSwap, swapSite } from '../integrations/swap-site.ts';
import { verifySite } from '../integrations/verify-site.ts';
import { sealCache, takeSealed, unsealCache } from '../site/cache-seal.ts';
import { readEnvironment, workFolder } from '../site/environment.ts';
import { withBuildLock } from './build-lock.ts';

/** Where Astro keeps the collections of the last build; it trusts what it finds there. */
const COLLECTIONS_FILE = 'data-store.json';

/**
 * Builds the site of the environment: aside, so that `OUT_DIR` keeps the last site until the new one is whole.
 * @throws where a folder is refused, the build fails or the new site lacks a page; `OUT_DIR` then stays as it is
 */
export async function buildSite(): Promise<void> {
  const environment = readEnvironment();
  const { contentDir, outDir, cacheDir } = environment;
  const collections = join(cacheDir, COLLECTIONS_FILE);
  await withBuildLock(async () => {
    finishSwap(outDir);
    guardFolders(environment);
    if (takeSealed(collections)) unsealCache(collections);
    const newDir = workFolder(outDir);
    try {
      await build({ logLevel: 'warn', outDir: newDir });
      verifySite(newDir, contentDir);
      swapSite(newDir, outDir);
      if (existsSync(collections)) sealCache(collections);
    } finally {
      rmSync(newDir, { recursive: true, force: true });
    }
  });
}
