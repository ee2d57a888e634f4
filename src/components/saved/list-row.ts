import { uniqueTags, type SavedEdit, type SavedPaper } from '../../saved/reading-list.ts';
import { createElement } from '../../search/page/elements.ts';
import type { Wording } from '../../site/wording.ts';

/** A paper of the list on the page. */
export interface Row {
  readonly element: HTMLLIElement;
  /** Shows what is saved of the paper now; a field that is being edited stays as it is. */
  show(paper: SavedPaper): void;
}

/** What a row asks for. */
export interface RowActions {
  edit(edit: SavedEdit): void;
  remove(): void;
  /** When a paper was saved, in words. */
  savedOn(savedAt: number): string;
}

/** Creates the row of a paper, with nothing shown yet. */
export function createRow(href: string, wording: Wording, { edit, remove, savedOn }: RowActions): Row {
  const element = createElement('li');
  const link = Object.assign(createElement('a'), { href, dir: 'auto' });
  const heading = createElement('h2');
  heading.append(link);
  const facts = createElement('p', '', 'quiet');
  const note = Object.assign(createElement('p', '', 'text'), { dir: 'auto' });
  const read = labelledField(wording.text('saved.read'), 'input', () => edit({ isRead: read.field.checked }));
  read.field.type = 'checkbox';
  read.label.prepend(read.field, ' ');
  const noteField = labelledField(wording.text('saved.note'), 'textarea', () => edit({ note: noteField.field.value }));
  noteField.field.rows = 4;
  const tagField = labelledField(wording.text('saved.tags'), 'input', () =>
    edit({ tags: tagsIn(tagField.field.value) }),
  );
  const more = createElement('details');
  more.append(createElement('summary', wording.text('saved.edit')), noteField.label, tagField.label);
  const save = Object.assign(createElement('button', wording.text('saved.save'), 'save'), { type: 'button' });
  save.ariaPressed = 'true';
  save.addEventListener('click', remove);
  const controls = createElement('p', '', 'saved-row-controls');
  controls.append(read.label, save);
  element.append(heading, facts, note, controls, more);
  return {
    element,
    show: (paper) => {
      const title = paper.title || paper.id;
      link.textContent = title;
      save.ariaLabel = wording.labelled(wording.text('saved.save'), title);
      read.field.ariaLabel = wording.labelled(wording.text('saved.read'), title);
      facts.textContent = [savedOn(paper.savedAt), ...paper.tags.map((tag) => `#${tag}`)].join(' · ');
      note.textContent = paper.note;
      note.hidden = paper.note === '';
      element.classList.toggle('is-read', paper.isRead);
      read.field.checked = paper.isRead;
      setIdle(noteField.field, paper.note);
      setIdle(tagField.field, paper.tags.join(', '));
    },
  };
}

function labelledField<Name extends 'input' | 'textarea'>(
  text: string,
  name: Name,
  onInput: () => void,
): { readonly label: HTMLLabelElement; readonly field: HTMLElementTagNameMap[Name] } {
  const label = createElement('label', text);
  const field = createElement(name);
  field.addEventListener('input', onInput);
  label.append(field);
  return { label, field };
}

function setIdle(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (field !== document.activeElement) field.value = value;
}

/** @example tagsIn('vision, to read,') //=> ['vision', 'to read'] */
function tagsIn(text: string): string[] {
  return uniqueTags(text.split(/[,、，]/).map((tag) => tag.replace(/^[\s#]+/, '').trim())).filter(Boolean);
}
