import { describe, expect, test } from 'vitest';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import { contentSecurityPolicy } from '../../../src/layouts/security-policy.ts';
import { parseSite } from '../../../src/site/settings.ts';
import { createWording } from '../../../src/site/wording.ts';
import { subscribePage } from '../../../src/views/subscribe-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { archive } = archiveOf(
  [digest('2024-03-04', [{ title: 'Lamps' }])],
  [],
  [],
  parseTopics('- { slug: lamps, label: Lamps, about: [lamp] }\n').topics,
);

function pageOf(settings: string) {
  const site = parseSite(settings);
  return subscribePage({ ...contextOf(archive), site, wording: createWording(site) });
}

describe('subscribePage', () => {
  test('lists the feeds with their whole addresses', () => {
    const { feeds, form, writeTo } = pageOf('');
    expect(feeds).toEqual([
      { label: 'Atom', href: '/atom.xml', address: 'http://localhost:4321/atom.xml' },
      { label: 'RSS', href: '/feed.xml', address: 'http://localhost:4321/feed.xml' },
      { label: 'JSON Feed', href: '/feed.json', address: 'http://localhost:4321/feed.json' },
    ]);
    expect([form, writeTo]).toEqual([null, null]);
  });

  test('lists the feeds of days and topics, too', () => {
    expect(pageOf('').partFeeds.map(({ label, href }) => [label, href])).toEqual([
      ['Daybook, one item a day', '/daily.xml'],
      ['Lamps', '/topics/lamps/feed.xml'],
    ]);
  });

  test('has the form of a provider, and lets it leave the site', () => {
    const { form, head } = pageOf(
      'subscribe: { form: { action: "https://mail.example:8443/join?a=1", hidden: { b: 2 } } }',
    );
    expect(form).toMatchObject({ host: 'mail.example:8443', hidden: [{ name: 'b', value: '2' }] });
    expect(head.formOrigin).toBe('https://mail.example:8443');
    expect(contentSecurityPolicy(head.formOrigin)).toMatch(/;form-action 'self' https:\/\/mail\.example:8443$/);
  });

  test('has the address to write to, with a subject in the words of the site', () => {
    const { writeTo } = pageOf(
      'strings: { subscribe.writeSubject: "Dabei & gern" }\nsubscribe: { mailto: quay@example.org }',
    );
    expect(writeTo).toEqual({
      address: 'quay@example.org',
      href: 'mailto:quay@example.org?subject=Dabei%20%26%20gern',
    });
  });

  test('opens no form of the site to others by what stands in an address', () => {
    const { head } = pageOf('subscribe: { form: { action: "https://mail.example/a; script-src *" } }');
    expect(contentSecurityPolicy(head.formOrigin)).not.toContain('script-src *');
  });
});
