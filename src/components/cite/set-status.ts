/** What a control says while it saves papers, with the buttons to cancel and to try again. */
export class SetStatus {
  static readonly #known = new WeakMap<HTMLElement, SetStatus>();

  /** The status of a control: one, however often it saves. */
  static of(control: HTMLDetailsElement, retryLabel: string): SetStatus {
    const status = SetStatus.#known.get(control) ?? new SetStatus(control, retryLabel);
    SetStatus.#known.set(control, status);
    return status;
  }

  readonly #text: HTMLElement;
  readonly #cancel: HTMLButtonElement;
  readonly #retry: HTMLButtonElement;
  #running = new AbortController();
  /** The button that was pressed: it gets the focus of those that go. */
  #pressed: HTMLButtonElement | undefined;

  private constructor(control: HTMLDetailsElement, retryLabel: string) {
    const text = control.querySelector<HTMLElement>('[role=status]');
    if (!text) throw new Error('The control has no status, which CiteSet.astro should contain');
    this.#text = text;
    this.#cancel = buttonAfter(text, () => this.#stop());
    this.#retry = buttonAfter(text, () => this.#pressed?.click());
    this.#retry.textContent = retryLabel;
    control.addEventListener('toggle', () => {
      if (!control.open) this.#stop();
    });
  }

  /** Begins in place of whatever still runs. */
  begin(pressed: HTMLButtonElement): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    this.#pressed = pressed;
    this.#show('', null);
    return this.#running.signal;
  }

  /** Lets a reader cancel. */
  offerCancel(label: string): void {
    this.#cancel.textContent = label;
    this.#cancel.hidden = false;
  }

  /** Says how far it is: aloud only the first time, as there may be hundreds of steps. */
  progress(text: string): void {
    if (this.#text.textContent !== '') this.#text.ariaLive = 'off';
    this.#text.textContent = text;
  }

  end(text: string): void {
    this.#show(text, null);
  }

  /** Says what failed, and lets a reader try again. */
  fail(text: string): void {
    this.#show(text, this.#retry);
  }

  #stop(): void {
    this.#running.abort();
    this.#show('', null);
  }

  /** @param offered the only button that is there afterwards */
  #show(text: string, offered: HTMLButtonElement | null): void {
    const buttons = [this.#cancel, this.#retry];
    const hadFocus = buttons.some((button) => button === document.activeElement);
    this.#text.ariaLive = 'polite';
    this.#text.textContent = text;
    for (const button of buttons) button.hidden = button !== offered;
    if (hadFocus) (offered ?? this.#pressed)?.focus();
  }
}

function buttonAfter(place: HTMLElement, action: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', hidden: true });
  button.addEventListener('click', action);
  place.after(button);
  return button;
}
