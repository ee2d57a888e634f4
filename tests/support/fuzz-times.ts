/** How many times as many random values tests try: 1 in `npm test`, more in `npm run fuzz`. */
export const FUZZ_TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);
