import type { SearchRequest } from '../request.ts';
import { feedLines } from './feed-lines.ts';

/** Shows how the current search becomes a feed. */
export class FeedView {
  readonly #place: HTMLElement | null;
  readonly #lines: HTMLElement | null;

  constructor(root: HTMLElement) {
    this.#place = root.querySelector('#search-feed');
    this.#lines = this.#place?.querySelector('code') ?? null;
    const button = this.#place?.querySelector('button');
    button?.addEventListener('click', () => void this.#copy(button));
  }

  show(request: SearchRequest): void {
    const lines = feedLines(request);
    if (this.#place) this.#place.hidden = lines === '';
    if (this.#lines) this.#lines.textContent = lines;
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    await navigator.clipboard.writeText(this.#lines?.textContent ?? '');
    button.textContent = button.dataset['copied'] ?? '';
  }
}
