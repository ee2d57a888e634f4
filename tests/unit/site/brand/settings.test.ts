import { expect, test } from 'vitest';
import { parseSite } from '../../../../src/site/settings.ts';

test.each([
  ['accent: #0057b7', "site.yml:1:9 Unexpected setting `accent`, expected a colour in quotes such as `'#8f2a1d'`"],
  ['accent: blue', 'site.yml:1:9 Unexpected setting `accent`, expected a colour in quotes'],
  [
    "accent:\n  light: '#ffcc00'\n  dark: '#fc0'",
    "site.yml:2:10 Unexpected setting `accent.light`, expected a colour that can be read in the light theme, such as its nearest shade `'#916e00'` (`#ffcc00` has a contrast of 1.43:1",
  ],
  ["accent: '#777'", 'site.yml:1:9 Unexpected setting `accent`, expected a colour that can be read in the light theme'],
  ["accent: { light: '#00f' }", 'site.yml:1:9 Unexpected setting `accent.dark`, expected a colour in quotes'],
  ["accent: { light: '#00f', drak: '#fff' }", 'site.yml:1:9 Unexpected setting `accent`, expected a colour in quotes'],
  ['logo: { file: ../logo.svg }', 'site.yml:1:15 Unexpected setting `logo.file`, expected an SVG or PNG file'],
  ['logo: { file: logo.gif }', 'site.yml:1:15 Unexpected setting `logo.file`, expected an SVG or PNG file'],
  ['logo: logo.svg', 'site.yml:1:7 Unexpected setting `logo`, expected an object with keys'],
  [
    'nav:\n  - { label: Lab, href: http://lab.example/ }',
    'site.yml:2:25 Unexpected setting `nav.0.href`, expected a path such as `/archive/`, or an address',
  ],
  ['nav: [{ label: Lab, href: //lab.example/ }]', 'site.yml:1:27 Unexpected setting `nav.0.href`, expected a path'],
  ['footer: [{ label: Lab, href: "javascript:alert(1)" }]', 'site.yml:1:30 Unexpected setting `footer.0.href`'],
  ["footer: [{ label: '', href: /a/ }]", 'site.yml:1:19 Unexpected setting `footer.0.label`, expected a text'],
  ['nav: { label: Lab, href: /lab/ }', 'site.yml:1:6 Unexpected setting `nav`, expected a list'],
  ['counts: [votes]', 'site.yml:1:10 Unexpected setting `counts.0`, expected one of `upvotes`, `comments`'],
])('%j is refused, with the place', (yaml, message) => {
  expect(() => parseSite(yaml)).toThrow(message);
});
