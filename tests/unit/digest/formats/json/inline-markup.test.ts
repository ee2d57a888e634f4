import { describe, expect, test } from 'vitest';
import { withoutMarkup } from '../../../../../src/digest/formats/json/inline-markup.ts';

describe('withoutMarkup', () => {
  test.each([
    ['Clouds &amp; Rain: an <i>in vivo</i> Study', 'Clouds & Rain: an in vivo Study'],
    ['10<sup>-3</sup> M &lt; 5, CO<sub>2</sub>', '10^{-3} M < 5, CO_{2}'],
    ['<jats:p>We <jats:italic>count</jats:italic>.</jats:p>', '\n\nWe count.\n\n'],
    ['&lt;i&gt;Salmo&lt;/i&gt; at 5&#8201;m', 'Salmo at 5\u2009m'],
    ['a<b and b>c', 'a<b and b>c'],
    ['<b>Lamps</b>: a<b and b>c', 'Lamps: a<b and b>c'],
    ['<i class="x">Lamps</i>', 'Lamps'],
    ['<inline-formula><tex-math>$x$</tex-math></inline-formula>', '$x$'],
    ['$x<i$ and $y>b$', '$x<i$ and $y>b$'],
    ['tokens such as <s> and </s>, <unk>', 'tokens such as <s> and </s>, <unk>'],
    ['R&D; A &unknown; B', 'R&D; A &unknown; B'],
    ['AT&T', 'AT&T'],
    ['Lamps<br/>count <br>ships', 'Lamps\ncount \nships'],
    ['Lamps<img src="a.png" alt="a lamp"/> count', 'Lamps count'],
    ['the token <img> of a model', 'the token <img> of a model'],
    [
      '<a href="https://example.org/a">Code</a> and <span class="x">data</span>',
      'Code (https://example.org/a) and data',
    ],
    ['<a href="https://example.org">https://example.org</a>', 'https://example.org'],
    ['<div>Lamps</div>', '\n\nLamps\n\n'],
  ])('of %j is %j', (text, plain) => expect(withoutMarkup(text)).toBe(plain));
});
