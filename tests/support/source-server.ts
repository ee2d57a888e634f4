import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { temporaryFolder } from './build-site.ts';

/** How a server answers one request. */
export type Reply = (response: ServerResponse) => void;

/** What a server answers to a URL; `times` is how often it was asked for that very URL before. */
export type Route = (url: URL, times: number) => Reply;

/** A fake source on a port of its own. */
export interface SourceServer extends AsyncDisposable {
  /** Its origin. */
  readonly api: string;
  /** Path and query of every request, in order. */
  readonly asked: readonly string[];
  /** From now on, answers as `route` does. */
  play(route: Route): void;
}

/** Starts a source on a free port; `await using` stops it. */
export async function startSource(route: Route = () => status(404)): Promise<SourceServer> {
  const asked: string[] = [];
  let current = route;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const times = asked.filter((earlier) => earlier === path).length;
    asked.push(path);
    current(new URL(path, 'http://localhost'), times)(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    play: (next) => {
      current = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The address of a port on which nothing listens any more. */
export async function unreachable(): Promise<string> {
  await using source = await startSource();
  return source.api;
}

export const json =
  (value: unknown): Reply =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

export const text =
  (body: string, type = 'text/plain'): Reply =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) =>
    response.writeHead(code, headers).end(JSON.stringify({ error: `status ${code}` }));

export const redirect = (to: string): Reply => status(302, { location: to });

/** Says that more will come, and ends: JSON that is cut although the transfer is whole. */
export const truncated: Reply = (response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('[{"paper":{"id":"2510.0');

/** Announces more bytes than come, then hangs up. */
export const reset: Reply = (response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('[{"paper"');
  setTimeout(() => response.socket?.resetAndDestroy(), 5);
};

/** A byte now and then, for ever. */
export const drip: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** Bytes without end, as fast as they are read. */
export const flood: Reply = (response) => {
  response.writeHead(200);
  const pour = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', pour);
  pour();
};

export const webPage: Reply = text('<!doctype html><title>Busy</title><p>Come back later', 'text/html');

/** Answers `GET /api/daily_papers`: pages of days; days after `last` are not yet published, others without papers empty. */
export function daily(days: Readonly<Record<string, readonly unknown[]>>, last = '9999-12-31'): Route {
  return ({ pathname, searchParams }) => {
    const date = searchParams.get('date') ?? '';
    if (pathname !== '/api/daily_papers') return status(404);
    if (date > last) return status(400);
    const limit = Number(searchParams.get('limit') ?? 50);
    const start = Number(searchParams.get('p') ?? 0) * limit;
    return json((days[date] ?? []).slice(start, start + limit));
  };
}

/** Answers each URL with a sequence of replies before the route itself answers. */
export function first(replies: readonly Reply[], route: Route): Route {
  return (url, times) => replies[times] ?? route(url, times - replies.length);
}

/** Invented records of one day, as the source answers them. */
export function inventedDay(date: string, count: number, firstNumber = 1): unknown[] {
  return Array.from({ length: count }, (_, index) => inventedRecord(date, firstNumber + index));
}

/** One invented record; papers of one day differ by their number. */
export function inventedRecord(date: string, number: number, fields: Readonly<Record<string, unknown>> = {}): unknown {
  const [year = '', month = '', day = ''] = date.split('-');
  const title = `Lamp ${number} of ${date}`;
  return {
    paper: {
      id: `${year.slice(2)}${month}.${day}${String(number).padStart(3, '0')}`,
      authors: [{ name: 'Ada Quill', hidden: false }],
      publishedAt: `${date}T01:00:00.000Z`,
      submittedOnDailyAt: `${date}T02:00:00.000Z`,
      title,
      summary: `Lamp ${number} is lit\nat dusk.`,
      upvotes: number,
      ...fields,
    },
    publishedAt: `${date}T01:00:00.000Z`,
    title,
    numComments: 1,
  };
}

/** The ids of the records of a day. */
export function idsOf(records: readonly unknown[]): string[] {
  return (records as { readonly paper: { readonly id: string } }[]).map(({ paper }) => paper.id);
}

/** A new empty content folder. */
export function emptyContent(): string {
  return temporaryFolder('content');
}

/** What arXiv and the paper API know of an invented paper. */
export interface InventedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly publishedOn: string;
  readonly categories: readonly string[];
}

/** Answers `GET /api/query?id_list=…` of arXiv: an Atom feed of those papers that it knows. */
export function arxiv(papers: readonly InventedPaper[]): Route {
  return ({ pathname, searchParams }) => {
    if (pathname !== '/api/query') return status(404);
    const ids = searchParams.get('id_list')?.split(',') ?? [];
    return atom(papers.filter(({ id }) => ids.includes(id)).map(atomEntry));
  };
}

/**
 * Answers `GET /api/query?search_query=` of arXiv: a page of the papers of a category that were submitted on a day, and how
 * many there are.
 */
export function arxivSearch(papers: readonly InventedPaper[]): Route {
  return ({ pathname, searchParams }) => {
    const query = searchParams.get('search_query') ?? '';
    const [, category = '', from = '', to = ''] =
      /^cat:(\S+) AND submittedDate:\[(\d{12}) TO (\d{12})\]$/.exec(query) ?? [];
    if (pathname !== '/api/query' || category === '') return status(400);
    const found = papers.filter(({ categories, publishedOn }) => {
      const moment = `${publishedOn.replaceAll('-', '')}1700`;
      return categories.includes(category) && from <= moment && moment <= to;
    });
    const start = Number(searchParams.get('start'));
    const page = found.slice(start, start + Number(searchParams.get('max_results')));
    return atom(page.map(atomEntry), found.length);
  };
}

/** A feed of entries, as arXiv answers. */
export function atom(entries: readonly string[], total = entries.length): Reply {
  const names =
    'xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" ' +
    'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"';
  const head = `<?xml version='1.0' encoding='UTF-8'?>\n<feed ${names}>\n<id>https://arxiv.org/api/x</id>\n<title>x</title>\n<opensearch:totalResults>${total}</opensearch:totalResults>`;
  return text(`${head}\n${entries.join('\n')}\n</feed>\n`, 'application/atom+xml');
}

/** What arXiv says of an id that it cannot read. */
export const atomError = `<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title>
<summary>incorrect id format for x</summary></entry>`;

/** The primary category is not the first of the list. */
function atomEntry({ id, title, abstract, authors, publishedOn, categories }: InventedPaper): string {
  const [primary = ''] = categories;
  return `<entry>
  <id>http://arxiv.org/abs/${id}v3</id>
  <title>${escapeXml(title)}</title>
  <updated>2025-12-01T00:00:00Z</updated>
  <summary>  ${escapeXml(abstract)}
</summary>
  ${categories
    .toReversed()
    .map((term) => `<category term="${term}"/>`)
    .join('')}
  <published>${publishedOn}T17:00:00Z</published>
  <arxiv:primary_category term="${primary}"/>
  ${authors.map((name) => `<author><name>${name}</name><arxiv:affiliation>Quay</arxiv:affiliation></author>`).join('')}
</entry>`;
}

function escapeXml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Answers `GET /api/papers/search?q=` and `GET /api/papers/{id}`: every paper whose title has the question's first word. */
export function paperApi(papers: readonly InventedPaper[]): Route {
  return ({ pathname, searchParams }) => {
    if (pathname === '/api/papers/search') {
      const [word = ''] = (searchParams.get('q') ?? '').toLowerCase().split(' ');
      return json(
        papers.filter(({ title }) => title.toLowerCase().includes(word)).map((each) => ({ paper: flat(each) })),
      );
    }
    const paper = papers.find(({ id }) => pathname === `/api/papers/${id}`);
    return paper ? json(flat(paper)) : status(404);
  };
}

function flat({ id, title, abstract, authors, publishedOn }: InventedPaper): unknown {
  const names = authors.map((name) => ({ name, hidden: false }));
  return { id, title, summary: abstract, authors: names, publishedAt: `${publishedOn}T17:00:00.000Z`, upvotes: 0 };
}
