import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { dayEdition } from '../../src/mail/edition.ts';
import { composeMessage, type MessageHead } from '../../src/mail/message.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { parseSite } from '../../src/site/settings.ts';
import { createWording } from '../../src/site/wording.ts';
import { elementsOf } from '../support/site-files.ts';
import { contentDir } from '../support/sites.ts';

const { archive } = checkContent(contentDir('hostile'));
const site = parseSite('');
const wording = createWording(site);
const HEAD: MessageHead = {
  from: { name: 'Daybook', address: 'papers@example.org' },
  to: 'ada@example.com',
  messageId: '<1@papers.example>',
  date: new Date('2025-11-05T06:00:00Z'),
  host: 'papers.example',
  title: site.title,
  unsubscribe: { mailto: 'leave@example.org', url: null },
};

describe('the newsletter of a hostile archive', () => {
  test.each(archive.days.map(({ date }) => date))(
    'of %s goes to its recipient alone, and holds nothing that runs or loads',
    async (date) => {
      const mail = renderMail(dayEdition(archive, date, wording), { site, wording });
      const { html, text, to, cc, bcc, subject, attachments } = await simpleParser(await composeMessage(mail, HEAD));
      expect(to).toMatchObject({ value: [{ address: 'ada@example.com' }] });
      expect([cc, bcc, attachments]).toEqual([undefined, undefined, []]);
      expect(subject).toBe(mail.subject);
      expect(text).not.toMatch(UNWANTED);
      const elements = elementsOf(html || '');
      expect(elements.length).toBeGreaterThan(10);
      expect(elements.filter(({ name }) => RUNS_OR_LOADS.has(name))).toEqual([]);
      const attributes = elements.flatMap((element) => Object.entries(element.attributes));
      expect(attributes.filter(([name]) => /^on|^src$|^srcset$|^action$|^background$/.test(name))).toEqual([]);
      expect(attributes.filter(([name, value]) => name === 'href' && !/^(?:https?|mailto):/.test(value))).toEqual([]);
    },
  );
});

/** Characters that control programs or turn the direction of what follows. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const RUNS_OR_LOADS: ReadonlySet<string> = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'img',
  'svg',
  'math',
  'link',
  'form',
  'input',
  'base',
  'video',
  'audio',
]);
