import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

const manifest = readJson('package.json') as Manifest;
const { '': root, ...locked } = (readJson('package-lock.json') as { readonly packages: Record<string, LockedPackage> })
  .packages;
const packages = Object.entries(locked).map(([path, each]) => ({
  ...each,
  name: path.replace(/^.*node_modules\//, ''),
}));

/** Licences that ask for no more than that their text and the names of the authors are kept. */
const PERMISSIVE = new Set([
  '(MIT OR Apache-2.0)',
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
]);

/** Packages with another licence, and why that is no obstacle. */
const OTHER_LICENCES: readonly { readonly name: RegExp; readonly licence: RegExp; readonly reason: string }[] = [
  {
    name: /^@img\/sharp-/,
    licence: /LGPL-3\.0-or-later/,
    reason: 'libvips, which draws the pictures of days: linked at run time, unchanged, never published',
  },
  {
    name: /^@expo-google-fonts\/source-serif-4$/,
    licence: /^MIT AND OFL-1\.1$/,
    reason: 'a font under the SIL Open Font License, which leaves pictures drawn with it free; never published itself',
  },
  { name: /^lightningcss/, licence: /^MPL-2\.0$/, reason: 'minifies CSS in a build; unchanged, never published' },
  {
    name: /^i$/,
    licence: /^none$/,
    reason: 'MIT by its LICENSE file, which its manifest does not name; runs in tests only',
  },
  { name: /^@zone-eu\/mailsplit$/, licence: /^\(MIT OR /, reason: 'offers a choice of licences, MIT among them' },
  { name: /^axe-core$/, licence: /^MPL-2\.0$/, reason: 'runs in tests only' },
  { name: /^@axe-core\/playwright$/, licence: /^MPL-2\.0$/, reason: 'runs in tests only' },
];

describe('the packages of package-lock.json', () => {
  test('have a permissive licence, or another one for a reason', () => {
    const others = packages
      .filter(({ license = 'none' }) => !PERMISSIVE.has(license))
      .filter(
        ({ name, license = 'none' }) =>
          !OTHER_LICENCES.some((known) => known.name.test(name) && known.licence.test(license)),
      );
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  test('are those for which there are reasons', () => {
    const stale = OTHER_LICENCES.filter(
      (known) => !packages.some(({ name, license = 'none' }) => known.name.test(name) && known.licence.test(license)),
    );
    expect(stale).toEqual([]);
  });

  test('have a hash of their contents', () => {
    expect(packages.filter(({ integrity = '' }) => !/^sha512-/.test(integrity))).toEqual([]);
  });

  test('run no script at installation but those that package.json allows', () => {
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(scripted).toEqual(Object.keys(manifest.allowScripts));
  });
});

describe('package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;

  test('names an exact version of every dependency, which is the locked one', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const loose = versions.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version);
    expect(loose).toEqual([]);
  });

  test('has the engines of package-lock.json', () => expect(root).toMatchObject({ engines: manifest.engines }));
});
