// The worker that searches, so that typing never waits for it.
import type { ClientMessage, WorkerMessage } from '../protocol.ts';
import { correctQuery } from './correct-query.ts';
import { openIndex, type OpenIndex, type SearchScope } from './open-index.ts';
import { shortenQuery } from './shorten-query.ts';
import { startSearch, type RunningSearch } from './start-search.ts';

// Taken before Pagefind's own worker replaces them in this scope.
const send = self.postMessage.bind(self) as (message: WorkerMessage) => void;
const listen = self.addEventListener.bind(self);
const fetchFile = self.fetch.bind(self);

let index: OpenIndex | undefined;
let running: RunningSearch | undefined;

// Pagefind leaves rejections unhandled; the search notices each failure by the missing file.
listen('unhandledrejection', (event) => event.preventDefault());
listen('message', ({ data: message }: MessageEvent<ClientMessage>) => {
  void handle(message).catch((error: unknown) => {
    send({ kind: 'failure', id: 'id' in message ? message.id : 0, message: String(error) });
  });
});

send({ kind: 'ready' });

async function handle(message: ClientMessage): Promise<void> {
  switch (message.kind) {
    case 'open':
      index = openIndex(self as unknown as SearchScope, fetchFile, message);
      return index.prepare();
    case 'search':
      return search(message);
    case 'more':
      return running?.more(message.count);
    case 'stop':
      return running?.stop();
    case 'suggest':
      return suggest(message);
  }
}

function search({ id, request, count }: Extract<ClientMessage, { kind: 'search' }>): Promise<void> {
  running?.stop();
  if (!index) throw new Error('No search index is open');
  running = startSearch(index, request, (update) => send({ kind: 'update', id, update }), count);
  return running.ended;
}

async function suggest({ id, request, found }: Extract<ClientMessage, { kind: 'suggest' }>): Promise<void> {
  if (!index) throw new Error('No search index is open');
  const current = running;
  const isCancelled = (): boolean => running !== current;
  const corrected = await correctQuery(index, await index.loadVocabulary(), { request, found }, isCancelled);
  const shorter = found === 0 ? await shortenQuery(index, request, isCancelled) : null;
  send({ kind: 'suggestions', id, suggestions: { corrected, shorter } });
}
