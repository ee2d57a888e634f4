import type { YAMLError } from 'yaml';

/**
 * Says what to write in place of what is no YAML.
 * @param text the whole of it
 * @example explainYaml(parseDocument('title: A: B').errors[0], 'title: A: B')
 * //=> 'the value `A: B` holds a `: `; put it in quotes: `"A: B"`'
 */
export function explainYaml({ code, pos: [offset], message }: YAMLError, text: string): string {
  const rest = (text.slice(offset).split('\n', 1)[0] ?? '').trim();
  return EXPLANATIONS[code]?.(rest, message) ?? firstSentence(message);
}

/** What to write in place of an alias such as `*name` that stands for nothing. */
export function explainAlias(name: string): string {
  return `${shown(`*${name}`)} stands for a value that is named nowhere; put it in quotes: ${shown(`"*${name}"`)}`;
}

/** The first line of a library's message, without a full stop and the place, which is told elsewhere. */
function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').split(' at line ')[0]?.replace(/\.$/, '') ?? '';
}

/** By the library's code of an error: what to do, given the rest of the line, and the library's message. */
const EXPLANATIONS: Partial<Record<YAMLError['code'], (rest: string, message: string) => string>> = {
  BLOCK_AS_IMPLICIT_KEY: (rest) =>
    /:\s/.test(rest)
      ? `the value ${shown(rest)} holds a \`: \`; put it in quotes: ${shown(quoted(rest))}`
      : `a line below ${shown(rest)} has a name of its own; start both lines in the same column`,
  MULTILINE_IMPLICIT_KEY: withoutColon,
  MISSING_CHAR: (rest, message) => {
    if (message.startsWith('Implicit')) return withoutColon(rest);
    return message.startsWith('Missing closing') ? 'a quote that is opened is never closed; close it' : message;
  },
  BAD_SCALAR_START: (rest) =>
    `a value cannot start with \`${rest[0] ?? ''}\`; put it in quotes: ${shown(quoted(rest))}`,
  BAD_DQ_ESCAPE: () => 'a `\\` has a meaning of its own in double quotes; use single quotes',
  TAB_AS_INDENT: () => 'a tab cannot indent a line; use spaces',
  BAD_INDENT: (_, message) =>
    message.startsWith('Flow')
      ? `a ${message.includes('sequence') ? '`[`' : '`{`'} that is opened is never closed; close it`
      : 'this line starts in another column than those that belong with it; align them',
  UNEXPECTED_TOKEN: (rest) =>
    rest === ''
      ? 'something is missing here'
      : `${shown(rest)} cannot follow what stands before it; put the whole value in quotes, or correct its indentation`,
  MULTIPLE_DOCS: () => 'a line `---` starts a second document, which is not read; delete it',
};

function withoutColon(rest: string): string {
  const [name = '', ...value] = rest.split(/[ :]+/);
  return `the line ${shown(rest)} has no \`: \` behind its name; write ${shown(`${name}: ${value.join(' ') || '…'}`)}`;
}

function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** The start of what is written, between backticks. */
function shown(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
