import { extractFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { readYaml, type YamlSource } from './yaml.ts';

/**
 * The front matter of a note or a free page as Daybook reads it, which knows places and says what to write; a text without
 * any has no fields.
 * @param path for issues
 * @example readPageHead('---\ntitle: About\n---\n\nHello.').value //=> { title: 'About' }
 */
export function readPageHead(text: string, path = ''): YamlSource {
  const yaml = /^\s*---/.test(text) ? extractFrontmatter(text) : undefined;
  const firstLine = text.slice(0, text.indexOf('---')).split('\n').length;
  return readYaml(yaml ?? '', path, yaml === undefined ? 1 : firstLine);
}
