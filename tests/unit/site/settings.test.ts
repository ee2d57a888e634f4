import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSite, readSite, SITE_FILE } from '../../../src/site/settings.ts';
import { fixture } from '../support/parse.ts';

describe('parseSite', () => {
  test.each(['', '\n', '# nothing yet\n', '{}', 'title:\n', '\uFEFF'])('gives the default settings for %j', (yaml) => {
    expect(parseSite(yaml)).toEqual({
      title: 'Daybook',
      description: 'The papers of each day, kept.',
      language: 'en',
      strings: {},
      sources: [],
      nav: [],
      footer: [],
      counts: ['upvotes', 'comments'],
      abbreviations: { add: {}, remove: [] },
      authors: { minPapers: null },
    });
  });

  test('describes a site in its language until the settings do', () => {
    expect(parseSite('language: fr').description).toBe('Les articles de chaque jour, conservés.');
    expect(parseSite('language: fr\nstrings: { site.description: Tout }').description).toBe('Tout');
    expect(parseSite('language: fr\ndescription: Nos lectures').description).toBe('Nos lectures');
  });

  test('reads every setting', () => {
    const yaml =
      "accent: '#0057b7'\r\ncounts: [comments]\r\n" +
      'abbreviations: { add: { MoE: mixture of experts }, remove: [MAP] }\r\n' +
      'nav: [{ label: Lab, href: /lab/ }]\r\nfooter: [{ href: /imprint/ }]\r\nlogo: { file: a/logo.svg, alone: true }\r\n' +
      'title: Quay\r\ndescription: By the sea\r\nlanguage: de-AT\r\nstrings:\r\n  nav.archive: Archiv\r\nsources: [Desk]\r\nauthors:\r\n  minPapers: 5\r\n';
    expect(parseSite(yaml)).toEqual({
      title: 'Quay',
      description: 'By the sea',
      language: 'de-AT',
      strings: { 'nav.archive': 'Archiv' },
      sources: ['Desk'],
      accent: { light: '#0057b7', dark: '#5aa5ff' },
      logo: { file: 'a/logo.svg', alone: true },
      nav: [{ label: 'Lab', href: '/lab/' }],
      footer: [{ href: '/imprint/' }],
      counts: ['comments'],
      abbreviations: { add: { MoE: 'mixture of experts' }, remove: ['MAP'] },
      authors: { minPapers: 5 },
    });
  });

  test('reads how readers subscribe, and who sends the newsletter', () => {
    const yaml = [
      'newsletter: { from: Quay <quay@example.org>, unsubscribe: { url: "https://example.org/leave?who={email}" } }',
      'subscribe: { form: { action: https://mail.example/join, hidden: { list: quay, embed: 1, tag: true } } }',
    ];
    expect(parseSite(yaml.join('\n'))).toMatchObject({
      newsletter: { from: 'Quay <quay@example.org>', unsubscribe: { url: 'https://example.org/leave?who={email}' } },
      subscribe: { form: { emailField: 'email', hidden: { list: 'quay', embed: '1', tag: 'true' } } },
    });
  });

  test.each([
    ['title: 5', 'site.yml:1:8 Unexpected setting `title`, expected a text'],
    ["title: ''", 'site.yml:1:8 Unexpected setting `title`, expected a text'],
    ['title: A\ncolour: red', 'site.yml:2:9 Unexpected setting `colour`, expected a name that Daybook knows'],
    [
      'title: A\n\nlanguage: klingon!',
      'site.yml:3:11 Unexpected setting `language`, expected a BCP 47 language tag such as `en-GB`',
    ],
    ['authors:\n  minPapers: 0', 'site.yml:2:14 Unexpected setting `authors.minPapers`, expected at least 1'],
    ['authors:\n  minPapers: many', 'site.yml:2:14 Unexpected setting `authors.minPapers`, expected a number'],
    ['authors:\n  most: 1', 'site.yml:2:9 Unexpected setting `authors.most`, expected a name that Daybook knows'],
    [
      'strings:\n  nav.nowhere: x',
      'site.yml:2:16 Unexpected setting `strings.nav.nowhere`, expected a name that Daybook knows',
    ],
    [
      'strings:\n  count.papers: { one: x }',
      'site.yml:2:17 Unexpected setting `strings.count.papers`, expected a text, or a form for each plural category with `other` among them',
    ],
    [
      'newsletter:\n  from: Quay',
      'site.yml:2:9 Unexpected setting `newsletter.from`, expected a sender such as `Our papers <papers@example.org>`',
    ],
    [
      'newsletter:\n  from: a@b.org\n  unsubscribe: { url: https://example.org/leave }',
      'site.yml:3:23 Unexpected setting `newsletter.unsubscribe.url`, expected an https address with `{email}` in it',
    ],
    [
      'subscribe:\n  form: { action: "http://mail.example/join" }',
      'site.yml:2:19 Unexpected setting `subscribe.form.action`, expected an https address such as `https://example.org/subscribe`',
    ],
    [
      'subscribe:\n  mailto: quay',
      'site.yml:2:11 Unexpected setting `subscribe.mailto`, expected an e-mail address such as `papers@example.org`',
    ],
    ['strings: [a]', 'site.yml:1:10 Unexpected setting `strings`, expected an object with keys'],
    ['- a', 'site.yml:1:1 Unexpected settings, expected an object with keys'],
    ['hello', 'site.yml:1:1 Unexpected settings, expected an object with keys'],
  ])('throws for %j, with the place', (yaml, message) => {
    expect(() => parseSite(yaml)).toThrow(new Error(`${message}: correct the setting, or leave it out`));
  });

  test.each([
    ['title: A: B', 'site.yml:1:8 The YAML cannot be read: the value `A: B` holds a `: `; put it in quotes: `"A: B"`'],
    ['title A\nlanguage: en', /^site\.yml:1:1 The YAML .* write `title: A`$/],
    ['title: A\nlanguage: en\ntitle: B', /^site\.yml:3:1 The YAML .*: `title` stands on line 1 already/],
  ])('throws for %j, and says what to write', (yaml, message) => {
    expect(() => parseSite(yaml)).toThrow(message);
  });
});

describe('readSite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-'));

  test('gives the default settings for a folder without any', () => {
    expect(readSite(folder)).toEqual(parseSite(''));
    expect(readSite(join(folder, 'nowhere'))).toEqual(parseSite(''));
  });

  test('reads the file of a folder', () => {
    writeFileSync(join(folder, SITE_FILE), 'title: Quay');
    expect(readSite(folder).title).toBe('Quay');
    expect(readSite(fixture('toy'))).toMatchObject({ title: 'Toy', language: 'en-GB' });
  });
});
