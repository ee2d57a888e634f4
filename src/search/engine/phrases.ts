import { readQuery } from '../query.ts';
import type { ShardQuestion } from './shard-index.ts';

/**
 * The words and the phrases of a query, as shards are asked for them.
 * @example splitQuery('“graph neural” robust') //=> { words: 'graph neural robust', phrases: ['graph neural'] }
 */
export function splitQuery(text: string): Pick<ShardQuestion, 'phrases'> & { readonly words: string } {
  const pieces = text.normalize('NFC').replace(QUOTES, '"').split('"');
  // A quote that is not closed is none.
  const closed = pieces.length % 2 === 1 ? pieces.length : pieces.length - 1;
  const phrases = pieces
    .filter((_, index) => index % 2 === 1 && index < closed)
    .map((piece) => readQuery(piece).text)
    .filter((phrase) => phrase !== '');
  return { words: readQuery(pieces.join(' ')).text, phrases };
}

const QUOTES = /[“”„‟«»＂]/g;
