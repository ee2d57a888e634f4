/** Segments under `/papers/` that other pages use. They are permanent: a title with one of them gets another slug. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['date', 'week', 'month', 'year', 'trending']);
