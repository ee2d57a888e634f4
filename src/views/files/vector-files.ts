import type { Archive } from '../../archive/archive.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { periodsOf } from '../../archive/periods.ts';
import { compareFirstDay } from '../../paper/first-day.ts';
import { oncePer } from '../../once-per.ts';
import { paperHash } from '../../paper/paper-hash.ts';
import { paths } from '../../site/urls.ts';
import type { VectorIndex } from '../../vectors/vector-index.ts';
import { firstWord, splitTable } from '../../vectors/word-pieces.ts';
import { DIMENSIONS, formatWordTable, type WordTable } from '../../vectors/word-table.ts';
import { plainRoute, type Route } from '../route.ts';
import type { SiteContext } from '../site-context.ts';

/** The vectors of a month. */
export interface VectorMonthRoute extends Route {
  readonly month: string;
}

/** A piece of the table of words. */
export interface VectorWordsRoute extends Route {
  /** From 0. */
  readonly piece: string;
}

/** A list of the files of vectors, where the archive has any. */
export function vectorIndexRoutes({ basis }: Archive): Route[] {
  return basis ? [plainRoute(paths.vectors.index)] : [];
}

/** The list of the files of vectors, as JSON. */
export function vectorIndex({ whole }: SiteContext): string {
  const { basis } = whole;
  const index: VectorIndex = {
    version: 1,
    dimensions: DIMENSIONS,
    basis: basis?.id ?? 0,
    learntFrom: basis?.papers ?? 0,
    months: monthsOf(whole).map((month) => ({ month, papers: newPapersOf(whole, 'month', month).length })),
    pieces: piecesOf(whole).map(firstWord),
  };
  return `${JSON.stringify(index)}\n`;
}

/** A file of vectors for every month that has a digest. */
export function vectorMonthRoutes(archive: Archive): VectorMonthRoute[] {
  return monthsOf(archive).map((month) => ({ ...plainRoute(paths.vectors.month(month)), month }));
}

/** The vectors of the papers of a month. */
export function vectorMonth({ vectorsOf }: SiteContext, { month }: VectorMonthRoute): Uint8Array<ArrayBuffer> {
  return vectorsOf(month);
}

/** All that the vectors of a month follow from. */
export function vectorMonthInputs({ whole }: SiteContext, { month }: VectorMonthRoute): unknown {
  const papers = newPapersOf(whole, 'month', month).toSorted(compareFirstDay);
  return [whole.basis?.id, papers.map(paperHash)];
}

/** A file for each piece of the table of words. */
export function vectorWordsRoutes(archive: Archive): VectorWordsRoute[] {
  return piecesOf(archive).map((_, piece) => ({ ...plainRoute(paths.vectors.words(piece)), piece: String(piece) }));
}

/** A piece of the table of words. */
export function vectorWords({ whole }: SiteContext, { piece }: VectorWordsRoute): Uint8Array<ArrayBuffer> {
  const table = piecesOf(whole)[Number(piece)] ?? NO_WORDS;
  return formatWordTable(table, whole.basis?.id ?? 0);
}

/** All that a piece of the table of words follows from. */
export function vectorWordsInputs({ whole }: SiteContext, { piece }: VectorWordsRoute): unknown {
  return [whole.basis?.id, piece];
}

const NO_WORDS: WordTable = { places: new Map(), scales: new Uint16Array(), numbers: new Int8Array() };

const piecesOf = oncePer(({ basis }: Archive): readonly WordTable[] => (basis ? splitTable(basis.table) : []));

function monthsOf(archive: Archive): string[] {
  return archive.basis ? periodsOf(archive, 'month').map(({ name }) => name) : [];
}
