// The layers of src/, from the top down: a file imports only from its own layer and from those above it.
import { dirname, relative, resolve, sep } from 'node:path';

/** Files and folders of `src/`, each line a layer. */
export const LAYERS = [
  ['compare-text.ts', 'day.ts', 'edit-distance.ts', 'once-per.ts'],
  ['source'],
  ['site'],
  ['text'],
  ['paper-id.ts', 'external-id.ts'],
  ['slugs.ts'],
  ['digest'],
  ['paper'],
  ['vectors'],
  ['archive'],
  ['charts'],
  ['markdown'],
  ['export'],
  ['views'],
  ['mail'],
  ['import'],
  ['check'],
  ['search'],
  ['saved', 'offline'],
  ['collections', 'integrations'],
  ['cli'],
  ['styles'],
  ['components'],
  ['layouts'],
  ['pages'],
  ['content.config.ts'],
];

/** The only files that may import Astro's collections, which plain Node does not have. */
const COLLECTION_FILES = ['collections/load.ts', 'content.config.ts'];

const SRC = resolve(import.meta.dirname, '../../src');

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: { type: 'problem', schema: [], docs: { description: 'Keep the order of imports in src/' } },
  create(context) {
    // The script of an Astro component is linted as `Name.astro/1.ts`.
    const file = pathInSrc(context.filename.replace(/(?<=\.astro)[/\\][^/\\]+$/, ''));
    if (file === null) return {};
    const layer = layerOf(file);
    /** @param {import('estree').Node} node @param {unknown} specifier */
    const check = (node, specifier) => {
      if (typeof specifier !== 'string') return;
      const message = problemOf(file, layer, specifier);
      if (message !== null) context.report({ node, message });
    };
    const checkSource = (node) => check(node, textOf(node.source));
    return {
      Program: (node) =>
        layer === -1 && context.report({ node, message: `src/${file} is in no layer: add it to LAYERS` }),
      ImportDeclaration: checkSource,
      ImportExpression: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      // A worker or a process is named by its URL; other folders of the project are, too.
      NewExpression: (node) => {
        const url = node.callee.name === 'URL' ? textOf(node.arguments[0]) : null;
        if (/\.[cm]?[jt]sx?$/.test(String(url))) check(node, url);
      },
      TSImportType: checkSource,
      TSExternalModuleReference: (node) => check(node, textOf(node.expression)),
    };
  },
};

/** What is wrong with an import; null where nothing is. */
function problemOf(file, layer, specifier) {
  if (specifier === 'astro:content') {
    return COLLECTION_FILES.includes(file) ? null : `only ${COLLECTION_FILES.join(' and ')} import astro:content`;
  }
  const fromRoot = /^\/?src\/(?<path>.+)/.exec(specifier)?.groups?.path;
  if (fromRoot === undefined && !specifier.startsWith('.')) return null;
  const target = pathInSrc(fromRoot === undefined ? resolve(SRC, dirname(file), specifier) : resolve(SRC, fromRoot));
  if (target === null) return `src/ imports nothing from outside of it: ${specifier}`;
  const targetLayer = layerOf(target);
  if (targetLayer === -1) return `src/${target} is in no layer: add it to LAYERS`;
  return targetLayer > layer ? `src/${file} may not import src/${target}, which is in a lower layer` : null;
}

/** The text of a literal or of a template without gaps; undefined of anything else. */
function textOf(node) {
  if (node?.type === 'TemplateLiteral') return node.quasis.length === 1 ? node.quasis[0].value.cooked : undefined;
  return node?.type === 'TSLiteralType' ? textOf(node.literal) : node?.value;
}

function layerOf(file) {
  const name = file.split('/')[0];
  return LAYERS.findIndex((names) => names.includes(name));
}

function pathInSrc(file) {
  const path = relative(SRC, file).split(sep).join('/');
  return path.startsWith('..') ? null : path;
}
