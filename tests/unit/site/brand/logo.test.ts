import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureSize, readLogo } from '../../../../src/site/brand/logo.ts';
import { contentFolder } from '../../../support/build-site.ts';

const sizeOf = (text: string) => pictureSize(new TextEncoder().encode(text));

describe('pictureSize', () => {
  test('is that of a PNG', () => {
    const file = join(import.meta.dirname, '../../../../public/icon-192.png');
    expect(pictureSize(readFileSync(file))).toEqual({ width: 192, height: 192 });
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"><path/></svg>', { width: 64, height: 32 }],
    ["<?xml version='1.0'?>\n<!-- <svg> -->\n<svg width='30px' height='10'/>", { width: 30, height: 10 }],
    ['<svg width="100%" height="100%" viewBox="0,0,12.5,10"></svg>', { width: 12.5, height: 10 }],
    ['<svg width="30" viewBox="0 0 2 1"></svg>', { width: 2, height: 1 }],
    ['<svg stroke-width="3" height="4"></svg>', null],
    ['<svg viewBox="0 0 0 0"></svg>', null],
    ['<svg viewBox="0 0 1e999 9"></svg>', null],
    ['\u0089PNG', null],
    ['GIF89a', null],
    ['', null],
  ])('of %j is %j', (text, size) => expect(sizeOf(text)).toEqual(size));
});

describe('readLogo', () => {
  const content = contentFolder({ 'public/brand/logo.svg': '<svg viewBox="0 0 4 2"></svg>' });

  test('has the paths and the size of its files', () => {
    expect(readLogo(content, { file: 'brand/logo.svg', dark: 'brand/dark.svg', alone: true })).toEqual({
      path: '/brand/logo.svg',
      darkPath: '/brand/dark.svg',
      alone: true,
      width: 64,
      height: 32,
    });
  });

  test('is null without a setting, and without the file', () => {
    expect(readLogo(content, undefined)).toBeNull();
    expect(readLogo(content, { file: 'logo.svg', alone: false })).toBeNull();
  });
});
