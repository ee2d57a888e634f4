/** What a build printed besides its progress and its summary. */
export function besidesSummary(printed: string): string {
  const progress = /^(?:(?:\d\/6 )?(?:content|templates|rendering|search index|verification|swap)\b.*\n)/gm;
  return printed.replace(/^\d+ papers?; [^]*?^Peak memory: .*\n/m, '').replace(progress, '');
}
