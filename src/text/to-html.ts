import { escapeHtml } from './escape.ts';
export function toHtml(nodes: readonly { readonly value: string }[]): string {
  return nodes.map(({ value }) => escapeHtml(value)).join('');
}
