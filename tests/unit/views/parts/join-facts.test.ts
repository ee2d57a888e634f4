import { expect, test } from 'vitest';
import { joinFacts } from '../../../../src/views/parts/join-facts.ts';

test.each([
  [['Ada Byron', null, '', undefined, '3 comments'], 'Ada Byron · 3 comments'],
  [['From قراءات', '2 papers'], '\u2068From قراءات\u2069 · \u20682 papers\u2069'],
  [[null], ''],
])('joinFacts joins %j', (facts, line) => expect(joinFacts(facts)).toBe(line));
