import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastOf, DEFAULT_ACCENT, nearestShade, PAPER } from '../../../../src/site/brand/accent.ts';
import { parseSite } from '../../../../src/site/settings.ts';

describe('the colours of links', () => {
  test('and of the paper are those of the styles', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../../src/styles/tokens.css'), 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark});`);
    expect(tokens).toContain(`--accent: light-dark(${DEFAULT_ACCENT.light}, ${DEFAULT_ACCENT.dark});`);
  });

  test.each(['light', 'dark'] as const)('can be read in the %s theme by default', (theme) => {
    expect(contrastOf(DEFAULT_ACCENT[theme], theme)).toBeGreaterThanOrEqual(4.5);
  });

  test('can be read in both themes, whatever one colour they are made of', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, fc.constantFrom('light' as const, 'dark' as const), (colour, theme) => {
        const shade = nearestShade(colour, theme);
        expect(shade).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastOf(shade, theme)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test.each([
    ["'#0057b7'", { light: '#0057b7', dark: '#5aa5ff' }],
    ["'#FC0'", { light: '#6d5100', dark: '#ffcc00' }],
    ["{ light: '#060', dark: '#8f8' }", { light: '#006600', dark: '#88ff88' }],
  ])('are made of the setting %s', (setting, colours) => {
    expect(parseSite(`accent: ${setting}`).accent).toEqual(colours);
  });

  test('keep the shade of the setting where it can be read', () => {
    expect(nearestShade('#0057b7', 'light')).toBe('#0057b7');
  });
});
