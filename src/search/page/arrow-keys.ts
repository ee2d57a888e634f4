const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets the arrow keys move from a field through the links below it, and back.
 * @param root of field and links
 */
export function moveByArrowKeys(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The browser's own list of completions takes the keys while it has any.
    if (event.target === field && (field.list?.options.length ?? 0) > 0) return;
    const places = [field, ...Array.from(root.querySelectorAll('a')).filter((link) => link.checkVisibility())];
    const current = places.findIndex((place) => place === document.activeElement);
    const next = current === -1 ? undefined : places[current + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
