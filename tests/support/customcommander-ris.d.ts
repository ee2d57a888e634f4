declare module '@customcommander/ris' {
  /** The records of a RIS file, each a list of values for each of its tags. */
  export function read(text: string): Record<string, unknown>[];
}
