import { channel } from 'node:diagnostics_channel';

/** The stages of a build, in their order. */
export const STAGES = ['content', 'templates', 'rendering', 'search index', 'verification', 'swap'] as const;

export type Stage = (typeof STAGES)[number];

/** How far a build is. */
export interface ProgressEvent {
  readonly stage: Stage;
  /** How much of the stage is done, in files, pages or papers. */
  readonly done: number;
  /** How much there is to do; 0 where nothing is counted. */
  readonly total: number;
}

/** Astro evaluates modules again for its own part of a build; a channel is the same for all of them. */
const PROGRESS = channel('daybook:progress');

/** Says how far a build is: at the start of each stage, and within it wherever something is counted. */
export function reportProgress(stage: Stage, done = 0, total = 0): void {
  if (PROGRESS.hasSubscribers) PROGRESS.publish({ stage, done, total } satisfies ProgressEvent);
}

/** Calls a listener whenever progress is reported, until the returned function is called. */
export function onProgress(listener: (event: ProgressEvent) => void): () => void {
  const listen = (event: unknown): void => listener(event as ProgressEvent);
  PROGRESS.subscribe(listen);
  return () => void PROGRESS.unsubscribe(listen);
}
