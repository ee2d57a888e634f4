import { rmSync } from 'node:fs';
import { build } from 'astro';
import { guardFolders } from '../integrations/guard-folders.ts';
import { finishSwap, swapSite } from '../integrations/swap-site.ts';
import { verifySite } from '../integrations/verify-site.ts';
import { readEnvironment, workFolder } from '../site/environment.ts';
import { withBuildLock } from './build-lock.ts';

/**
 * Builds the site of the environment: aside, so that `OUT_DIR` keeps the last site until the new one is whole.
 * @throws where a folder is refused, the build fails or the new site lacks a page; `OUT_DIR` then stays as it is
 */
export async function buildSite(): Promise<void> {
  const environment = readEnvironment();
  const { contentDir, outDir } = environment;
  await withBuildLock(async () => {
    finishSwap(outDir);
    guardFolders(environment);
    const newDir = workFolder(outDir);
    try {
      await build({ logLevel: 'warn', outDir: newDir });
      verifySite(newDir, contentDir);
      swapSite(newDir, outDir);
    } finally {
      rmSync(newDir, { recursive: true, force: true });
    }
  });
}
