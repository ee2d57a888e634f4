/**
 * Takes the place of Temml in scripts of pages, which show formulas as plain text: every formula can be read, and rare signs
 * are shown by their names.
 */
export default { renderToString: (): string => '' };
