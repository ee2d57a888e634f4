/** The caches of a browser, as far as offline reading uses them; what is put anew stands last, as in a browser. */
export function memoryCaches(): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  const addressOf = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : new URL(request).href;
  const cacheOf = (pages: Map<string, Response>): Partial<Cache> => ({
    match: async (request) => pages.get(addressOf(request))?.clone(),
    put: async (request, answer) => {
      const url = addressOf(request);
      pages.delete(url);
      // As in a browser, a body is read to its end, and its type lasts.
      pages.set(url, new Response(await answer.blob()));
    },
    delete: async (request) => pages.delete(addressOf(request)),
    keys: async () => [...pages.keys()].map((url) => new Request(url)),
  });
  const caches: Partial<CacheStorage> = {
    has: async (name) => stores.has(name),
    open: async (name) => {
      const pages = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, pages);
      return cacheOf(pages) as Cache;
    },
    delete: async (name) => stores.delete(name),
    match: async (request) => {
      for (const pages of stores.values()) {
        const found = pages.get(addressOf(request));
        if (found) return found.clone();
      }
      return undefined;
    },
  };
  return caches as CacheStorage;
}

/** A page as a server answers. */
export function pageAnswer(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
