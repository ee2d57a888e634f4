/** Time for the next keystroke. */
const DELAY_MS = 150;

/** Delays an action while a reader types. */
export interface Debounce {
  /** Runs the action once typing pauses; replaces an action that is still pending. */
  schedule(action: () => void): void;
  /** Drops a pending action. */
  cancel(): void;
}

/** Creates a debounce without a pending action. */
export function createDebounce(): Debounce {
  let timer: number | undefined;
  return {
    schedule: (action) => {
      clearTimeout(timer);
      timer = window.setTimeout(action, DELAY_MS);
    },
    cancel: () => clearTimeout(timer),
  };
}
