import { describe, expect, test } from 'vitest';
import { addressesIn, htmlToLines, htmlToText, plainText } from '../../../../src/digest/formats/html-text.ts';

describe('htmlToText', () => {
  test.each([
    ['<p>A <i>lamp</i></p>counts &amp; blinks', 'A lamp\n\ncounts & blinks'],
    ['One.<br/>Two.<br><br>Three.', 'One. Two.\n\nThree.'],
    ['<div>A<ul><li>b</li><li>c</li></ul></div>', 'A\n\nb\n\nc'],
    ['<p>x<sup>2</sup> and x<sub>i</sub></p>', 'x^{2} and x_{i}'],
    ['<p><img src="x" alt="Lamp"></p><script>x</script><style>y</style>', null],
    ['<p>A <a href="https://example.org/a">lamp</a></p>', 'A lamp'],
    ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'Abstract\n\nOne.\n\nTwo.'],
    ['<p><math alttext="x^2"><mi>x</mi></math> ships</p>', '$x^2$ ships'],
    ['Text\nover lines.\n \nNext.', 'Text over lines.\n\nNext.'],
    ['$a<b$ and $c>d$', '$a<b$ and $c>d$'],
    ['p <a and b> c', 'p <a and b> c'],
    ['<p>$x<y$ and 1 < 2, <unknown> stays</p>', '$x<y$ and 1 < 2, <unknown> stays'],
    ['R&D &lt;3', 'R&D <3'],
    ['<!-- x --><p>A</p>', 'A'],
    ['', null],
    ['\uE000x\uE001y\uE002', 'xy'],
  ])('reads %j', (html, text) => expect(htmlToText(html)).toBe(text));
});

describe('htmlToLines', () => {
  test('keeps the addresses of links beside their text', () => {
    const [line] = htmlToLines('<p>See <a href="https://example.org/ a">here</a> and <a>there</a></p>');
    expect(plainText(line?.text ?? '')).toBe('See here and there');
    expect(addressesIn(line?.text ?? '')).toEqual(['https://example.org/a']);
  });
});
