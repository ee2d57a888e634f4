import { decodeEntities } from '../json/inline-markup.ts';
import { readTags } from './feed-document.ts';

/** An element of an XML text. */
export interface XmlElement {
  /** Its name without a prefix, in lower case. */
  readonly name: string;
  /** Its start tag as it is written. */
  readonly tag: string;
  readonly children: readonly XmlElement[];
  /** The text right in it. */
  readonly text: string;
}

/** The first element of an XML text, with all elements in it; what nothing ends goes on to the end of the text. */
export function readElement(xml: string): XmlElement | null {
  const stack: OpenElement[] = [];
  let root: OpenElement | null = null;
  let position = 0;
  for (const { kind, name: written, start, end } of readTags(xml)) {
    const inner = stack.at(-1);
    if (inner) inner.text += plainText(xml.slice(position, start));
    position = end;
    const name = written.slice(written.indexOf(':') + 1).toLowerCase();
    if (kind === 'end') {
      const index = stack.findLastIndex((open) => open.name === name);
      if (index >= 0) stack.length = index;
      continue;
    }
    const element: OpenElement = { name, tag: xml.slice(start, end), children: [], text: '' };
    if (inner) inner.children.push(element);
    else root ??= element;
    if (kind === 'start' && stack.length < DEEPEST) stack.push(element);
  }
  const last = stack.at(-1);
  if (last) last.text += plainText(xml.slice(position));
  return root;
}

/** The texts of the elements of a name right below another, without those that are empty. */
export function textsOf({ children }: XmlElement, name: string): string[] {
  return children.filter((child) => child.name === name && child.text.trim() !== '').map(({ text }) => text.trim());
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** More levels than records have; the elements below them lie beside one another. */
const DEEPEST = 20;

const [CDATA_START, CDATA_END] = ['<![CDATA[', ']]>'] as const;

/** A text of XML without its entities, and with what its CDATA sections hold. */
function plainText(xml: string): string {
  const [before = '', ...sections] = xml.split(CDATA_START);
  const rest = sections.map((section) => {
    const end = section.indexOf(CDATA_END);
    return end < 0 ? section : section.slice(0, end) + decodeEntities(section.slice(end + CDATA_END.length));
  });
  return decodeEntities(before) + rest.join('');
}
