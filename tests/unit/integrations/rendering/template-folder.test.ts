import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { takeTemplates, type TemplateFolder } from '../../../../src/integrations/rendering/template-folder.ts';
import { temporaryFolder } from '../../../support/build-site.ts';

const compile = async ({ modules, assets }: TemplateFolder): Promise<void> => {
  mkdirSync(modules);
  writeFileSync(join(modules, 'entry.mjs'), 'export const app = 1;');
  mkdirSync(assets);
};

function counted() {
  let times = 0;
  return {
    times: () => times,
    compile: async (folder: TemplateFolder) => {
      times += 1;
      await compile(folder);
    },
  };
}

describe('takeTemplates', () => {
  test('compiles templates once for a key', async () => {
    const [folder, { compile, times }] = [temporaryFolder('templates'), counted()];
    const first = await takeTemplates(folder, 'a', compile);
    expect(await takeTemplates(folder, 'a', compile)).toEqual(first);
    expect(times()).toBe(1);
    expect(existsSync(join(first.modules, 'entry.mjs'))).toBe(true);
    await takeTemplates(folder, 'b', compile);
    expect(times()).toBe(2);
  });

  test('compiles each time where it is not known what templates hold', async () => {
    const [folder, { compile, times }] = [temporaryFolder('templates'), counted()];
    await takeTemplates(folder, null, compile);
    await takeTemplates(folder, null, compile);
    expect(times()).toBe(2);
  });

  test('compiles anew what somebody changed, and says so', async () => {
    const [folder, { compile, times }] = [temporaryFolder('templates'), counted()];
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { modules } = await takeTemplates(folder, 'a', compile);
    writeFileSync(join(modules, 'entry.mjs'), 'export const app = 2;');
    await takeTemplates(folder, 'a', compile);
    expect(times()).toBe(2);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('is damaged'));
    warn.mockRestore();
  });

  test('compiles anew what a build that was stopped left behind', async () => {
    const [folder, { compile, times }] = [temporaryFolder('templates'), counted()];
    const stopped = async (half: TemplateFolder): Promise<void> => {
      await compile(half);
      throw new Error('stopped');
    };
    await expect(takeTemplates(folder, 'a', stopped)).rejects.toThrow('stopped');
    await takeTemplates(folder, 'a', compile);
    expect(times()).toBe(2);
  });

  test('keeps those of eight keys, the last used ones', async () => {
    const folder = temporaryFolder('templates');
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const [place, key] of keys.entries()) {
      await takeTemplates(folder, key, compile);
      utimesSync(join(folder, key), place, place);
    }
    await takeTemplates(folder, 'a', compile);
    await takeTemplates(folder, 'i', compile);
    const kept = readdirSync(folder).filter((name) => !name.includes('.'));
    expect(kept.toSorted()).toEqual(['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
    expect(existsSync(join(folder, 'b.sha256'))).toBe(false);
  });
});
