import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../lint-rules/layers.js';
import { ROOT } from '../../support/build-site.ts';

const eslint = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => ruleId === 'daybook/layers' });

/** What the rule says of a file of `src/` with this code. */
async function complaints(file: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, 'src', file) });
  return result?.messages.flatMap(({ ruleId, message }) => (ruleId === 'daybook/layers' ? [message] : [])) ?? [];
}

const isFile = (name: string): boolean => name.endsWith('.ts');
/** A file in a layer's folder, or the layer's own file. */
const fileIn = (name: string): string => (isFile(name) ? name : `${name}/deep/planted.ts`);
const specifier = (from: string, to: string): string => `${isFile(from) ? './' : '../../'}${fileIn(to)}`;

const names = LAYERS.map(([first = '']) => first);
const neighbours = names.slice(1).map((below, index): [string, string] => [names[index] ?? '', below]);

describe('daybook/layers', () => {
  test.each(neighbours)('refuses an import into %s from %s below it', async (above, below) => {
    const path = specifier(above, below);
    for (const code of [
      `import '${path}';`,
      `import type { A } from '${path}';`,
      `export * from '${path}';`,
      `export { a } from '${path}';`,
      `const a = await import('${path}');`,
      `const a = await import(\`${path}\`);`,
      `type A = import('${path}').A;`,
      `import '/src/${fileIn(below)}';`,
      `/* eslint-disable */ import '${path}';`,
      `new Worker(new URL('${path}', import.meta.url));`,
    ]) {
      expect(await complaints(fileIn(above), code), code).toHaveLength(1);
    }
  });

  test.each(neighbours)('lets the layer below %s, %s, import it', async (above, below) => {
    expect(await complaints(fileIn(below), `import '${specifier(below, above)}';`)).toEqual([]);
  });

  test('refuses the code between the fences of an Astro component', async () => {
    expect(await complaints('components/Planted.astro', "---\nimport '../pages/index.astro';\n---\n")).toHaveLength(1);
  });

  test('refuses the script of an Astro component', async () => {
    const code = "<p>A</p>\n<script>\nimport '../pages/planted.ts';\n</script>\n";
    expect(await complaints('components/Planted.astro', code)).toHaveLength(1);
  });

  test.each(['planted.ts', 'planted/file.ts'])('wants src/%s in a layer', async (file) => {
    expect(await complaints(file, 'export {};')).toHaveLength(1);
  });

  test.each(['views/planted.ts', 'components/Planted.astro'])('keeps astro:content out of %s', async (file) => {
    const code = "import { getCollection } from 'astro:content';";
    expect(await complaints(file, file.endsWith('.astro') ? `---\n${code}\n---\n` : code)).toHaveLength(1);
  });

  test('refuses what lies outside of src', async () => {
    expect(await complaints('views/planted.ts', "import '../../tests/run.ts';")).toHaveLength(1);
  });
});
