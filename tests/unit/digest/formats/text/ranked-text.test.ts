import { describe, expect, test } from 'vitest';
import { rankedText } from '../../../../../src/digest/formats/text/ranked-text.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const HEAD = '주간 논문 (2025-W45)\n출처: https://huggingface.co/papers/week/2025-W45\n\n';
const PAPER = [
  '--- 1. Lamps That Count:',
  '  a Study ---',
  'Link: https://huggingface.co/papers/2511.00001',
  '',
  '## Abstract (Original)',
  'A lamp',
  'counts ships.',
  '',
  '## 초록 (Korean)',
  '등대가 배를 센다.',
  '',
].join('\n');
const KOREAN = '등대가 배를 센다.';

describe('rankedText.recognizes', () => {
  test.each([PAPER, HEAD + PAPER, '--- 12) A ---\nlink: x'])('accepts %j', (text) => {
    expect(rankedText.recognizes(text)).toBe(true);
  });
  test.each(['--- 1. A ---', '## Abstract (Original)', '---\n1. A\n---\n## B', 'x --- 1. A\n# B'])(
    'refuses %j',
    (text) => {
      expect(rankedText.recognizes(text)).toBe(false);
    },
  );
});

describe('rankedText.parse', () => {
  test('keeps translations into several languages', () => {
    expect(entriesOf(`${PAPER}## 要旨 (Japanese)\n灯台。`)).toMatchObject([
      { summary: { text: KOREAN, language: 'ko' }, translations: [{ text: '灯台。', by: null, language: 'ja' }] },
    ]);
  });

  test('reads a paper with its abstract and the translation', () => {
    const { digests, issues } = parse(HEAD + PAPER);
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      {
        title: '주간 논문 (2025-W45)',
        source: 'Hugging Face',
        introduction: null,
        entries: [
          {
            title: 'Lamps That Count: a Study',
            arxivId: '2511.00001',
            abstract: 'A lamp counts ships.',
            summary: { text: KOREAN, by: null, language: 'ko' },
            line: 4,
            column: 1,
          },
        ],
      },
    ]);
  });

  test.each([
    ['the last working day of its week', HEAD, 'digests/x.txt', '2025-11-07', ['inferred-day 2:1']],
    ['a week in its first line', HEAD.split('\n')[0] ?? '', 'digests/x.txt', '2025-11-07', ['inferred-day 1:1']],
    ['the day of the file name, where it has one', HEAD, 'digests/2025-11-08.txt', '2025-11-08', []],
  ])('is of %s', (_, head, path, day, expected) => {
    const text = `${head}\n\n${PAPER}`;
    expect(parse(text, path).digests.map(({ date }) => date)).toEqual([day]);
    expect(issuesOf(text, path)).toEqual(expected);
  });

  test.each(['', '(2025-W54)\n', '(2025-W00)\n'])('has no day after %j', (head) => {
    expect(issuesOf(head + PAPER, 'digests/x.txt')).toEqual(['unknown-day 1:1']);
  });

  test.each([
    ['## 要旨 (Japanese)', 'ja'],
    ['## 摘要（Chinese）', 'zh'],
    ['## Zusammenfassung (de)', 'de'],
    ['## Resumo (pt-BR)', 'pt-BR'],
    ['## Translation', 'fr'],
  ])('knows the language of %s', (heading, language) => {
    const text = `---\nlanguage: fr\n---\n${PAPER.replace(/## 초록.*/, heading)}`;
    expect(entriesOf(text)[0]?.summary).toEqual({ text: KOREAN, by: null, language });
  });

  test('names the translator that front matter names', () => {
    expect(entriesOf(`---\ntextBy: Us\n---\n${PAPER}`)[0]?.summary?.by).toBe('Us');
  });

  test.each(['번역 오류를 연구한다.', 'Translation errors are counted.', '翻译失败的原因'])(
    'takes %s for a translation of a text on such failures',
    (translation) => {
      expect(entriesOf(PAPER.replace(KOREAN, translation))[0]?.summary?.text).toBe(translation);
    },
  );

  test('does not take what stands in place of an abstract for one', () => {
    const text = PAPER.replace('A lamp\ncounts ships.', 'Error: could not fetch the abstract');
    expect(entriesOf(text)[0]).toMatchObject({ abstract: null, summary: { text: KOREAN } });
    expect(parse(text).issues.map(({ reason }) => reason)).toEqual([
      'One abstract failed where this list was made, as `Error: could not fetch the abstract` says, without leaving a text; make the list again',
    ]);
  });

  test.each([
    '번역 중 오류 발생: 3번의 시도',
    '번역 중 오류가 발생했습니다.',
    'Translation failed: timeout',
    'Error while translating',
    '翻译失败',
    '翻訳中にエラーが発生しました',
    'Erreur de traduction : délai dépassé',
    'Fehler beim Übersetzen: keine Antwort',
  ])('does not take %s for a translation', (message) => {
    const text = PAPER.replace(KOREAN, `${message}\nagain`);
    expect(entriesOf(text)[0]).toMatchObject({ abstract: 'A lamp counts ships.', summary: null });
    expect(issuesOf(text)).toEqual(['unknown-line 11:1', 'failed-part 10:1']);
  });

  test.each([
    ['CRLF', (HEAD + PAPER).replace(/\n/g, '\r\n')],
    ['a title on one line', PAPER.replace('\n  a', ' a')],
    ['a rank in brackets', PAPER.replace('1.', '1)')],
    ['longer rules', PAPER.replaceAll('---', '-----')],
    ['an abstract without a word on its origin', PAPER.replace(' (Original)', '')],
    ['other fields', PAPER.replace('Link:', 'Authors: Ada Byron\nLink:')],
  ])('reads a file with %s', (_, text) => {
    expect(entriesOf(text)).toMatchObject([{ title: 'Lamps That Count: a Study', abstract: 'A lamp counts ships.' }]);
    expect(issuesOf(text)).toEqual([]);
  });

  test.each([
    [
      'a rank without a title',
      '--- 1. ---\n## Abstract\nText.',
      ['invalid-record 1:1', 'unknown-line 2:1', 'unknown-line 3:1', 'nothing-read 1:1'],
    ],
    ['a line that is no field', PAPER.replace('Link:', 'Colour: red\nLink:'), ['unknown-line 3:1']],
    ['a heading that it does not know', `${PAPER}## Notes\nA note.`, ['unknown-line 11:1', 'unknown-line 12:1']],
    [
      'a second translation into one language',
      `${PAPER}## 요약 (Korean)\n등대.`,
      ['unknown-line 11:1', 'unknown-line 12:1'],
    ],
    ['a language that it does not know', PAPER.replace('Korean', 'Klingon'), ['unknown-line 9:1', 'unknown-line 10:1']],
    ['a link to no paper', PAPER.replace(/Link: .*/, 'Link: nowhere'), ['invalid-field 3:1']],
  ])('reports %s', (_, text, issues) =>
    expect(issuesOf(text).filter((issue) => !/^(?:missing|empty)/.test(issue))).toEqual(issues),
  );

  test('counts failed translations in one issue', () => {
    const text = [1, 2, 3]
      .map((rank) => PAPER.replace('1.', `${rank}.`).replace(KOREAN, 'Translation failed: timeout'))
      .join('\n');
    expect(parse(text).issues.map(({ reason }) => reason)).toEqual([
      '3 translations failed where this list was made, as `Translation failed: timeout` says, without leaving a text; make the list again',
    ]);
  });

  test('reports all that failed in a file in one issue, at the first of it', () => {
    const text = `--- 1. Failed item ---\nLink: https://huggingface.co/papers/2511.00009\n\n${PAPER.replace('1.', '2.').replace(KOREAN, 'Translation failed: timeout')}`;
    expect(issuesOf(text)).toEqual(['failed-part 1:1']);
    expect(parse(text).issues[0]?.reason).toMatch(/^One paper and one translation failed .* `Failed item`/);
  });

  test.each(['항목 처리 실패', 'Failed item', 'Error processing 2511.00009'])('takes %s for no title', (title) => {
    const text = `${PAPER}\n--- 2. ${title} ---\nLink: https://huggingface.co/papers/2511.00009\n`;
    expect(entriesOf(text)).toHaveLength(1);
    expect(parse(text).issues.map(({ ruleId }) => ruleId)).toEqual(['failed-part']);
  });

  test('is an error where all items failed', () => {
    const text = '--- 1. Failed item ---\nLink: https://huggingface.co/papers/2511.00009\n';
    expect(issuesOf(text)).toEqual(['failed-part 1:1', 'nothing-read 1:1']);
  });
});
