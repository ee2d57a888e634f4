declare module 'reflib-ris' {
  interface RisReader {
    on(event: 'ref', listener: (record: unknown) => void): RisReader;
    on(event: 'end', listener: (value?: unknown) => void): RisReader;
  }
  /** Reads the records of a RIS file, one event each. */
  export function parse(text: string): RisReader;
}
