export function toPlainText(nodes: readonly { readonly value: string }[]): string {
  return nodes.map(({ value }) => value).join('');
}
