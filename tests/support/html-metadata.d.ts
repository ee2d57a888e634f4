declare module 'html-metadata' {
  /** Reads the metadata of an HTML page, by the standard it is written in; an absent one has no field. */
  export function loadFromString(html: string): Promise<Record<string, Record<string, unknown> | undefined>>;
}
