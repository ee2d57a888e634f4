import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buildSite, contentFolder, runCommand, temporaryFolder, type BuiltSite } from '../support/build-site.ts';
import { besidesSummary } from '../support/besides-summary.ts';
import { INVENTED_TOPICS, inventedMonths } from '../support/invented-papers.ts';
import { filesOf, readSiteFile } from '../support/site-files.ts';

vi.setConfig({ testTimeout: 300_000 });

const PART_COUNT = 3;
const CORRECTED = 'digests/2025-01-20.json';

const textsOf = (outDir: string): string[] =>
  filesOf(outDir)
    .filter((path) => !path.startsWith('.'))
    .map((path) => `${path} ${readSiteFile(outDir, path)}`);

/** A build of its own place, as on another machine. */
function machine(content: string) {
  const env = {
    CONTENT_DIR: content,
    CACHE_DIR: temporaryFolder('cache'),
    OUT_DIR: join(temporaryFolder('site'), 'dist'),
  };
  return {
    ...env,
    parts: join(env.CACHE_DIR, 'parts'),
    build: (): BuiltSite => buildSite(env),
    part: (part: string) => runCommand('build', ['--part', part], env),
    join: () => runCommand('join', [], env),
  };
}

describe('parts of a build', () => {
  const [months, content] = [inventedMonths(1), contentFolder({ 'topics.yml': INVENTED_TOPICS, ...inventedMonths(1) })];
  const whole = machine(content);
  const joining = machine(content);
  const others = Array.from({ length: PART_COUNT }, () => machine(content));

  /** Makes each part on a machine of its own, and brings it to the one that joins them. */
  function makeParts(): void {
    for (const [place, other] of others.entries()) {
      const part = `${place + 1}/${PART_COUNT}`;
      const { status, printed } = other.part(part);
      expect(status, printed).toBe(0);
      expect(printed).toContain(`Part ${place + 1} of ${PART_COUNT} stands in`);
      cpSync(other.parts, joining.parts, { recursive: true });
    }
  }

  test('joined, equal the undivided site, byte for byte', () => {
    expect(whole.build().status).toBe(0);
    makeParts();
    expect(readdirSync(join(joining.parts, `2-of-${PART_COUNT}/site/papers`)).length).toBeGreaterThan(50);
    const { status, printed } = joining.join();
    expect(status, printed).toBe(0);
    // The archive is large enough for vectors, and has learnt none.
    expect(besidesSummary(printed)).toMatch(/^vectors\.bin:1:1 info [^\n]+\n0 errors, 0 warnings, 1 info\s*$/);
    expect(textsOf(joining.OUT_DIR)).toEqual(textsOf(whole.OUT_DIR));
    expect(existsSync(joining.parts), 'parts are used once').toBe(false);
  });

  test('of a site that changed a little hold what changed alone', () => {
    for (const { OUT_DIR, CACHE_DIR } of others) {
      for (const [from, to] of [
        [joining.OUT_DIR, OUT_DIR],
        [joining.CACHE_DIR, CACHE_DIR],
      ] as const) {
        rmSync(to, { recursive: true, force: true });
        cpSync(from, to, { recursive: true, preserveTimestamps: true });
      }
    }
    const text = months[CORRECTED] ?? '';
    writeFileSync(join(content, CORRECTED), text.replace(/"title":"/, '"title":"Once more '));
    expect(whole.build().status).toBe(0);
    makeParts();
    const made = others.flatMap((_, place) =>
      filesOf(join(joining.parts, `${place + 1}-of-${PART_COUNT}/site/papers`)),
    );
    expect(made.length).toBeLessThan(100);
    expect(joining.join()).toMatchObject({ status: 0 });
    expect(textsOf(joining.OUT_DIR)).toEqual(textsOf(whole.OUT_DIR));
  });

  test('are refused where one is missing, or was made of other content', () => {
    writeFileSync(join(content, CORRECTED), (months[CORRECTED] ?? '').replace(/"title":"/, '"title":"Twice more '));
    makeParts();
    rmSync(join(joining.parts, `2-of-${PART_COUNT}`), { recursive: true });
    const before = textsOf(joining.OUT_DIR);
    expect(joining.join()).toMatchObject({
      status: 1,
      printed: expect.stringContaining('npm run build -- --part 2/3'),
    });
    writeFileSync(join(content, CORRECTED), (months[CORRECTED] ?? '').replace(/"title":"/, '"title":"Never more '));
    expect(joining.join()).toMatchObject({ status: 1, printed: expect.stringContaining('were made of other content') });
    rmSync(joining.parts, { recursive: true });
    expect(joining.join()).toMatchObject({ status: 1, printed: expect.stringContaining('No parts stand in') });
    expect(textsOf(joining.OUT_DIR)).toEqual(before);
  });
});

test('what is no part is refused', () => {
  expect(runCommand('build', ['--part', '4/3'])).toMatchObject({
    status: 1,
    printed: '`4/3` is no part: write `2/8` for the second of eight, and at most 256 parts\n',
  });
});
