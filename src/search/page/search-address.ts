import { formatRequest, parseRequest, type SearchRequest } from '../request.ts';

/** The address of the search page: its query string is the request, so that searches can be linked and stepped through. */
export class SearchAddress {
  /** Whether the last entry of the history belongs to a query that is still typed, and is replaced by the next. */
  #isTyping = false;

  /** The link to a request. */
  hrefOf(request: SearchRequest): string {
    return `${location.pathname}${formatRequest(request)}`;
  }

  /** The request of the current address. */
  read(): SearchRequest {
    return parseRequest(location.search);
  }

  /**
   * Changes the address to a request. Everything typed before submitting is one entry of the history.
   * @param isTyping whether the reader has not submitted the request
   */
  write(request: SearchRequest, isTyping: boolean): void {
    const href = this.hrefOf(request);
    if (href !== `${location.pathname}${location.search}`) {
      if (this.#isTyping) history.replaceState(null, '', href);
      else history.pushState(null, '', href);
    }
    this.#isTyping = isTyping;
  }

  /** The next change of the address is a new entry of the history, whatever was typed before. */
  endTyping(): void {
    this.#isTyping = false;
  }
}
