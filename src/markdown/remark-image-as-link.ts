import type { Image, ImageReference, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Replaces images by links, since a page makes no request to other hosts. An image inside a link becomes its text. */
export function remarkImageAsLink() {
  return (tree: Root): void => {
    const linked = new Set<unknown>();
    visit(tree, LINKS, (link) => visit(link, IMAGES, (image) => void linked.add(image)));
    visit(tree, IMAGES, (node, index, parent) => {
      if (!parent || index === undefined || !isImage(node)) return;
      parent.children[index] = linked.has(node) ? textOf(node) : linkTo(node);
    });
  };
}

const LINKS = ['link', 'linkReference'];
const IMAGES = ['image', 'imageReference'];

function isImage(node: { readonly type: string }): node is Image | ImageReference {
  return IMAGES.includes(node.type);
}

function linkTo(image: Image | ImageReference): PhrasingContent {
  const children = [textOf(image)];
  if (image.type === 'image') return { type: 'link', url: image.url, children };
  const { identifier, label, referenceType } = image;
  return { type: 'linkReference', identifier, label, referenceType, children };
}

function textOf(image: Image | ImageReference): PhrasingContent & { readonly type: 'text' } {
  return { type: 'text', value: image.alt || (image.type === 'image' ? image.url : image.identifier) };
}
