import { describe, expect, test } from 'vitest';
import { brief, entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const RULE = '-'.repeat(78);
const HEAD = `${RULE}
${RULE}
Send any comments regarding submissions directly to submitter.
${RULE}
Archives at http://arxiv.org/
To unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel
${RULE}
 Submissions to:
Robotics
Sound
 received from  Thu 16 Jan 25 19:00:00 GMT  to  Fri 17 Jan 25 19:00:00 GMT
${RULE}
${RULE}
`;
const NEW = String.raw`\\
arXiv:2501.00011
Date: Thu, 16 Jan 2025 23:30:00 GMT   (120kb,D)

Title: Lamps that Count the Ships which Pass
  at Night
Authors: Jos\'e Quay (Harbour School, Brest), Ada Byron,
  and Bo Tern
Categories: cs.RO eess.SY
Comments: 9 pages; code at https://example.org/lamps
Report-no: H-12
MSC-class: 68T40
ACM-class: I.2.9
Journal-ref: Harbours 3 (2024) 1-9
DOI: 10.1000/1 10.1000/2
License: http://creativecommons.org/licenses/by/4.0/
\\
  A lamp counts ships of
length $n$.
  Nothing else counts.
\\ ( https://arxiv.org/abs/2501.00011 ,  120kb)
`;
const CROSS = String.raw`\\
arXiv:2401.00012 (*cross-listing*)
Date: Mon, 1 Jan 2024 10:00:00 GMT   (8kb)

Title: Fog
Authors: Ada Byron
Categories: cs.SD
\\
  Fog swallows sounds.
\\ ( https://arxiv.org/abs/2401.00012 ,  8kb)
`;
const REPLACED = String.raw`\\
arXiv:hep-th/9901001
replaced with revised version Fri, 17 Jan 2025 10:00:00 GMT   (5kb)

Title: Tides
Authors: Bo Tern
Categories: hep-th
Comments: This paper has been withdrawn by the author because of an error in the tables
\\ ( https://arxiv.org/abs/hep-th/9901001 ,  5kb)
`;
const CROSSES = `${'%-'.repeat(39)}%\n`;
const END = `%%%${'---%%%'.repeat(12)}\nFor subscribe options to combined cs archives, see http://arxiv.org/help/subscribe\n${RULE}\n`;
const MAILING = `${HEAD}${NEW}${RULE}\n${CROSSES}${RULE}\n${CROSS}${RULE}\n${REPLACED}${END}`;

describe('arxivMailing', () => {
  test('reads new papers, cross-lists and replacements without a warning', () => {
    const { digests, issues } = parse(MAILING);
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      {
        source: 'arXiv',
        introduction: null,
        entries: [
          {
            title: 'Lamps that Count the Ships which Pass at Night',
            arxivId: '2501.00011',
            authors: ['José Quay', 'Ada Byron', 'Bo Tern'],
            abstract: 'A lamp counts ships of length $n$. Nothing else counts.',
            publishedOn: '2025-01-16',
            categories: ['cs.RO', 'eess.SY'],
            remark: '9 pages; code at https://example.org/lamps',
            links: [
              { kind: 'other', url: 'https://doi.org/10.1000/1' },
              { kind: 'other', url: 'https://doi.org/10.1000/2' },
            ],
            withdrawn: null,
            line: 15,
          },
          { title: 'Fog', arxivId: '2401.00012', publishedOn: null, abstract: 'Fog swallows sounds.' },
          { title: 'Tides', arxivId: 'hep-th/9901001', publishedOn: null, abstract: null, withdrawn: true },
        ],
      },
    ]);
  });

  test('takes the day from when the last papers were received', () => {
    const { digests, issues } = parse(MAILING, 'digests/mail.txt');
    expect([digests.map(({ date }) => date), brief(issues)]).toEqual([['2025-01-17'], ['inferred-day 1:1']]);
  });

  test.each([
    ['a range over two lines', MAILING.replace('GMT  to  ', 'GMT  to\n'), '2025-01-17'],
    ['a year in full', MAILING.replaceAll('Jan 25 ', 'Jan 2025 '), '2025-01-17'],
    ['the last century', MAILING.replaceAll('Jan 25 ', 'Jan 99 '), '1999-01-17'],
    ['a mail without a range', `From: a@example.org\nDate: Sun, 19 Jan 2025 20:01:00 -0500\n\n${NEW}`, '2025-01-20'],
  ])('takes the day from %s', (_, text, day) =>
    expect(parse(text, 'digests/mail.txt').digests.map(({ date }) => date)).toEqual([day]),
  );

  test('makes a digest of each day of a file with several mails', () => {
    const second = MAILING.replaceAll('17 Jan', '20 Jan').replaceAll('2501.00011', '2501.00021');
    const { digests, issues } = parse(`${MAILING}\n${second}`, 'digests/mails.txt');
    expect(digests.map(({ date, entries }) => [date, entries[0]?.arxivId])).toEqual([
      ['2025-01-17', '2501.00011'],
      ['2025-01-20', '2501.00021'],
    ]);
    expect(new Set(issues.map(({ ruleId }) => ruleId))).toEqual(new Set(['inferred-day']));
  });

  const quoted = (text: string): string =>
    text
      .split('\n')
      .map((row) => `> ${row}`.trimEnd())
      .join('\n');

  test.each([
    [
      'with the headers of a mail',
      `From: no-reply@arXiv.org\nTo: cs@arXiv.org\nSubject: cs daily\n  Subj-class mailing\n\n${MAILING}`,
    ],
    [
      'that was forwarded',
      `---------- Forwarded message ---------\nFrom: A <a@example.org>\nDate: Fri\nTo: <b@example.org>\n\n${MAILING}`,
    ],
    ['that was quoted', `On Fri, Jan 17, 2025, A <a@example.org> wrote:\n\n${quoted(MAILING)}`],
    ['that was indented', MAILING.replaceAll(/^/gm, '    ')],
    ['with the line ends of Windows', MAILING.replaceAll('\n', '\r\n')],
    ['without rules', MAILING.replaceAll(/^[-%]+\n/gm, '')],
  ])('reads a mailing %s in the same way', (_, text) => {
    const facts = (file: string) => entriesOf(file).map((entry) => ({ ...entry, line: 0, column: 0 }));
    expect(facts(text)).toEqual(facts(MAILING));
    expect(issuesOf(text)).toEqual([]);
  });

  test('reads papers as mailings listed them until 2007', () => {
    const old = REPLACED.replace('arXiv:', 'Paper: ').replace(
      /replaced.*/,
      'From: a@example.org\nDate: Mon, 4 Jan 1999 10:00 GMT (7kb)',
    );
    expect(entriesOf(`${HEAD}${old}`)).toMatchObject([{ arxivId: 'hep-th/9901001', publishedOn: '1999-01-04' }]);
  });

  test.each([
    ['a line outside of papers', MAILING.replace(CROSSES, 'Look at the next one!\n'), ['unknown-line 36:1']],
    [
      'an unknown label and all its lines',
      MAILING.replace('Report-no: H-12', 'Colour: red\n  and blue'),
      ['unknown-line 24:1', 'unknown-line 25:3'],
    ],
    ['a date that is none', MAILING.replace('Thu, 16 Jan 2025', 'Soon,'), ['invalid-field 16:1']],
    ['an id that is none', MAILING.replace('2501.00011\n', 'soon\n'), ['invalid-field 15:1']],
    ['a paper without a title', MAILING.replace('Title: Fog\n', ''), ['invalid-record 39:1']],
    ['a paper that is cut in its abstract', MAILING.slice(0, MAILING.indexOf('swallows')), ['invalid-field 39:1']],
    ['a new paper without an abstract', MAILING.replace('  Fog swallows sounds.\n', ''), ['missing-text 39:1']],
  ])('reports %s', (_, text, issues) => expect(issuesOf(text)).toEqual(issues));

  test('takes a line with an id within an abstract for text', () => {
    const text = MAILING.replace('Fog swallows', 'Fog, see\narXiv:2401.00099\nswallows');
    expect(entriesOf(text).map(({ abstract }) => abstract)[1]).toBe('Fog, see arXiv:2401.00099 swallows sounds.');
  });

  test('is not taken for a text that names papers of arXiv', () => {
    const text = '## Fog\n\nIt goes on\narXiv:2401.00099\n\nfor days.';
    expect(parse(text).digests[0]?.source).toBeNull();
  });
});
