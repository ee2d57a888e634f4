import { expect, test, vi } from 'vitest';
import { oncePer } from '../../src/once-per.ts';

test('oncePer computes a result once for each object, also where it is undefined', () => {
  const make = vi.fn(({ size }: { readonly size: number }) => (size > 0 ? size : undefined));
  const sizeOf = oncePer(make);
  const [none, one] = [{ size: 0 }, { size: 1 }];
  expect([none, one, none, one].map(sizeOf)).toEqual([undefined, 1, undefined, 1]);
  expect(make).toHaveBeenCalledTimes(2);
});
