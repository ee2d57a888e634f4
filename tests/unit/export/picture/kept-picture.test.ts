import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { keptPicture } from '../../../../src/export/picture/kept-picture.ts';

const picture = { siteTitle: 'Daybook', date: '2025-03-04', heading: '4 March', count: '1 paper', titles: ['Lamps'] };

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'daybook-'));

const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, picture.date)).filter((name) => name.endsWith('.png'));

describe('keptPicture', () => {
  test('takes a picture that was drawn before from the folder', async () => {
    const folder = temporaryFolder();
    const first = await keptPicture(folder, picture);
    const [name = ''] = filesOf(folder);
    expect(readFileSync(join(folder, picture.date, name))).toEqual(first);
    expect(await keptPicture(folder, picture)).toEqual(first);
  });

  test('draws a day again that says something else, and keeps that picture alone', async () => {
    const folder = temporaryFolder();
    const first = await keptPicture(folder, picture);
    expect(await keptPicture(folder, { ...picture, count: '2 papers' })).not.toEqual(first);
    expect(filesOf(folder)).toHaveLength(1);
  });

  test.each([
    ['torn', (file: string) => truncateSync(file, 100)],
    ['another', (file: string) => writeFileSync(file, 'no picture')],
  ])('draws again where the kept file is %s', async (_, damage) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const folder = temporaryFolder();
    const first = await keptPicture(folder, picture);
    damage(join(folder, picture.date, filesOf(folder)[0] ?? ''));
    expect(await keptPicture(folder, picture)).toEqual(first);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
