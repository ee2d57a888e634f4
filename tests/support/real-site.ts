import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, temporaryFolder } from './build-site.ts';
import { SHARED } from './shared-texts.ts';

/** Three weeks of digests, which may not be in the repository. */
const DIGESTS = join(SHARED, 'digests/hf-api');

/** Whether real digests are here. */
export const hasRealDigests = existsSync(DIGESTS);

/** A site of real digests. */
export interface RealSite {
  readonly content: string;
  readonly outDir: string;
}

let built: RealSite | null = null;

/**
 * The site of real digests, built once for all tests.
 * @throws with what the build printed, when it fails
 */
export function realSite(): RealSite {
  if (built) return built;
  const content = temporaryFolder('real');
  cpSync(DIGESTS, join(content, 'digests'), { recursive: true });
  const { outDir, status, printed } = buildSite({ CONTENT_DIR: content, SITE_URL: 'https://papers.example' });
  if (status !== 0) throw new Error(printed);
  built = { content, outDir };
  return built;
}
