const FEWEST = 3;

/** With so many papers, a site weighs about half of what GitHub Pages takes; with each step beyond, a tenth more. */
const LARGE = 20_000;
const STEP = 5_000;

/**
 * The fewest papers of an author's name that gets a page, where `site.yml` does not say: the more papers an archive has, the
 * fewer authors get a new page, since these pages give way first when a site comes near the limit of GitHub Pages.
 * @param hasLedger whether it is known which pages were published: these stay, and without a ledger some would go
 */
export function fewestPapers(papers: number, hasLedger: boolean): number {
  return hasLedger ? FEWEST + Math.max(0, Math.floor((papers - LARGE) / STEP)) : FEWEST;
}
