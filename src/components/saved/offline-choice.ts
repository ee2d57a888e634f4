import { canKeep, isSwitchedOn, keepSaved, measureKept, switchOff, switchOn } from '../../offline/kept-site.ts';
import type { ListStorage } from '../../saved/list-storage.ts';
import { pathOfPaper } from '../../saved/paper-links.ts';
import { announce } from '../../search/page/elements.ts';
import type { Wording } from '../../site/wording.ts';
import { part } from './part.ts';

/** The choice to keep pages for offline reading, and what is said about it. */
export class OfflineChoice {
  readonly #storage: ListStorage;
  readonly #base: string;
  readonly #wording: Wording;
  readonly #box = part<HTMLInputElement>('#saved-offline input');
  readonly #status = part('#saved-offline [role=status]');
  /** One update after the other: two would fetch the same pages. */
  #updating: Promise<void> = Promise.resolve();

  constructor(storage: ListStorage, base: string, wording: Wording) {
    this.#storage = storage;
    this.#base = base;
    this.#wording = wording;
    this.#box.disabled = !canKeep();
    this.#box.addEventListener('change', () => void this.#choose(this.#box.checked));
  }

  /** Keeps what the list has now, if the reader has asked for it. */
  update(): void {
    this.#updating = this.#updating.then(() => this.#update()).catch(() => this.#fail());
  }

  async #update(): Promise<void> {
    if (this.#box.disabled) return;
    const isOn = await isSwitchedOn(this.#base);
    // A choice that was made meanwhile does the same.
    if (this.#box.disabled) return;
    this.#box.checked = isOn;
    if (isOn) await this.#keep();
  }

  async #choose(isOn: boolean): Promise<void> {
    this.#box.disabled = true;
    announce(this.#status, isOn ? this.#wording.text('offline.fetching') : '');
    try {
      await (isOn ? this.#switchOn() : this.#switchOff());
    } catch {
      this.#fail();
    }
    this.#box.disabled = false;
  }

  async #switchOn(): Promise<void> {
    await switchOn(this.#base);
    void navigator.storage.persist();
    await this.#keep();
  }

  async #switchOff(): Promise<void> {
    await switchOff(this.#base);
    // What was being fetched may have come in between.
    await this.#updating;
    await switchOff(this.#base);
    part('#saved-install').hidden = true;
    announce(this.#status, this.#wording.text('offline.dropped'));
  }

  async #keep(): Promise<void> {
    part('#saved-install').hidden = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
    const paths = this.#storage.read().map(({ id }) => pathOfPaper(id, this.#base));
    await this.#measure();
    await keepSaved(this.#base, paths.toReversed());
    await this.#measure();
  }

  async #measure(): Promise<void> {
    const { pages, bytes } = await measureKept(this.#base);
    const size = this.#wording.number(Math.round(bytes / 1e5) / 10);
    if (pages > 0) announce(this.#status, this.#wording.text('offline.kept', { count: pages, size }));
  }

  #fail(): void {
    this.#box.checked = false;
    announce(this.#status, this.#wording.text('offline.failed'));
  }
}
