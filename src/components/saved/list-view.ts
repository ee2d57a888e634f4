import { arrangeList, type ListOrder } from '../../saved/arrange-list.ts';
import type { ListStorage } from '../../saved/list-storage.ts';
import { pathOfPaper } from '../../saved/paper-links.ts';
import { mergeLists, withEdit, withoutPaper, type SavedEdit, type SavedPaper } from '../../saved/reading-list.ts';
import { announce } from '../../search/page/elements.ts';
import { dayOf } from '../../day.ts';
import type { Wording } from '../../site/wording.ts';
import { part } from './part.ts';
import { createRow, type Row } from './list-row.ts';

/** The papers of the list, what is done with one of them, and what is said about all. */
export class ListView {
  readonly #storage: ListStorage;
  readonly #base: string;
  readonly #wording: Wording;
  readonly #rows = new Map<string, Row>();
  readonly #list = part('#saved-list');
  readonly #find = part<HTMLInputElement>('[name=find]');
  readonly #order = part<HTMLSelectElement>('[name=order]');
  readonly #undo = part('#saved-undo');
  readonly #onChange: () => void;
  /** The last removed is put back first. */
  #removed: readonly SavedPaper[] = [];

  /** @param onChange called whenever the list is another one */
  constructor(storage: ListStorage, base: string, wording: Wording, onChange: () => void) {
    this.#storage = storage;
    this.#base = base;
    this.#wording = wording;
    this.#onChange = onChange;
    for (const control of [this.#find, this.#order]) control.addEventListener('input', () => this.arrange());
    this.#undo.querySelector('button')?.addEventListener('click', () => this.#putBack());
  }

  /** Shows the list as it is now, sorted and filtered anew. */
  arrange(): void {
    const list = this.#storage.read();
    const order = this.#order.value as ListOrder;
    const shown = arrangeList(list, { find: this.#find.value, order }, this.#wording.compare);
    for (const paper of list) this.#rowOf(paper).show(paper);
    this.#place(shown.map((paper) => this.#rowOf(paper).element));
    this.#tell(this.#find.value.trim() === '' ? null : shown.length);
  }

  /** Moves only what stands elsewhere: a field loses the focus when its row is moved. */
  #place(rows: readonly HTMLElement[]): void {
    const shown = new Set<Element>(rows);
    for (const row of [...this.#list.children]) if (!shown.has(row)) row.remove();
    for (const [index, row] of rows.entries()) {
      const there = this.#list.children[index] ?? null;
      if (there !== row) this.#list.insertBefore(row, there);
    }
  }

  #rowOf(paper: SavedPaper): Row {
    const known = this.#rows.get(paper.id);
    if (known) return known;
    const wording = this.#wording;
    const row = createRow(pathOfPaper(paper.id, this.#base), wording, {
      edit: (edit) => this.#edit(paper.id, edit),
      remove: () => this.#remove(paper.id),
      savedOn: (savedAt) => wording.text('saved.on', { day: wording.day(dayOf(new Date(savedAt))) }),
    });
    this.#rows.set(paper.id, row);
    return row;
  }

  /** Rows stay where they are: what one is at must not move away. */
  #edit(id: string, edit: SavedEdit): void {
    this.#storage.change((list) => withEdit(list, id, edit));
    const paper = this.#storage.read().find((saved) => saved.id === id);
    if (paper) this.#rows.get(id)?.show(paper);
    this.#tell(null);
  }

  #remove(id: string): void {
    const removed = this.#storage.read().filter((paper) => paper.id === id);
    this.#removed = [...this.#removed, ...removed];
    this.#storage.change((list) => withoutPaper(list, id));
    this.#rows.get(id)?.element.remove();
    this.#rows.delete(id);
    this.#tell(null);
    this.#undo.hidden = false;
    this.#undo.querySelector('button')?.focus();
    const title = removed[0]?.title || id;
    announce(part('#saved-status'), this.#wording.text('saved.removed', { title }));
  }

  #putBack(): void {
    const removed = this.#removed.at(-1);
    if (removed) this.#storage.change((list) => mergeLists(list, [removed]));
    this.#removed = this.#removed.slice(0, -1);
    this.#undo.hidden = this.#removed.length === 0;
    this.arrange();
    const row = removed && this.#rows.get(removed.id);
    row?.element.querySelector('a')?.focus();
  }

  /** @param matching how many papers a search matches; null without one */
  #tell(matching: number | null): void {
    const list = this.#storage.read();
    const { text, sentences, list: join } = this.#wording;
    const unread = list.filter(({ isRead }) => !isRead).length;
    const size = join([text('count.papers', { count: list.length }), text('saved.unread', { count: unread })]);
    const found = matching === null ? '' : text('saved.shown', { count: matching });
    part('#saved-empty').hidden = list.length > 0;
    part('#saved-controls').hidden = list.length < 2;
    part('#saved-export').hidden = list.length === 0;
    part('#saved-not-kept').hidden = this.#storage.isKept;
    announce(part('#saved-status'), list.length === 0 ? '' : sentences([`${size}.`, found && `${found}.`]));
    this.#onChange();
  }
}
