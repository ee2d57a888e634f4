/**
 * The Content Security Policy of every page: only files of this site. Pagefind compiles WebAssembly in a worker.
 * @param formOrigin another site that a form of the page sends to
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(formOrigin: string | null): string {
  return [...POLICY, ['form-action', "'self'", formOrigin].filter(Boolean).join(' ')].join(';');
}

const POLICY = ["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "object-src 'none'", "base-uri 'none'"];
