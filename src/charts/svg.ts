import { parseHTML } from 'linkedom';

/** A document for libraries that draw: they need one to make elements. */
export function createDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

/**
 * A drawing as markup for a page: one picture with a name, in the page's own type and colours.
 * @param name what the picture shows, for those who do not see it
 */
export function toMarkup(svg: Element, className: string, name: string): string {
  // What the drawing brings along for pages without styles; the policy of these pages allows no style elements.
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const attribute of [...element.attributes]) {
      if (DROPPED.test(attribute.name)) element.removeAttribute(attribute.name);
      else if (attribute.value.includes('.')) attribute.value = rounded(attribute.value);
    }
  }
  svg.setAttribute('class', className);
  svg.setAttribute('font-size', String(TYPE_SIZE));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  return svg.outerHTML;
}

/** In pixels of a drawing at its own width. */
const TYPE_SIZE = 12;

/** Names of parts, which a picture as a whole hides; and type, which styles give. */
const DROPPED = /^(?:aria-|font-|class$)/;

/** Tenths of a pixel are enough. */
function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(?![\w%])/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
