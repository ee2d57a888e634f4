import { createHash } from 'node:crypto';

/**
 * Runs before the first paint: sets the theme that the reader chose, whether texts are shown whole, and a class that says that
 * scripts run.
 */
export const BOOT_SCRIPT =
  "{let d=document.documentElement;d.classList.add('js');" +
  "try{let s=localStorage;d.dataset.theme=s['daybook:theme']||'auto';d.dataset.texts=s['daybook:texts']||''}catch{}}";

/**
 * The Content Security Policy of every page: only files of this site, and the one inline script by its hash. Pagefind
 * compiles WebAssembly in a worker.
 * @param formOrigin another site that a form of the page sends to
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(formOrigin: string | null): string {
  return [...POLICY, ['form-action', "'self'", formOrigin].filter(Boolean).join(' ')].join(';');
}

const POLICY = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(BOOT_SCRIPT).digest('base64')}'`,
  "object-src 'none'",
  "base-uri 'none'",
];
