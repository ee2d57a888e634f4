import { describe, expect, test } from 'vitest';
import { otherSpellings, querySpellings } from '../../../src/search/spellings.ts';

describe('otherSpellings', () => {
  test.each([
    ['GPT-4o', ['4o']],
    ['Llama-3.1-8B', ['3.1', '8b']],
    ['text-to-3D', ['3d']],
    ['IF-VidCap: a test', ['vidcap']],
    ['EHR-R1, Open-o3', ['r1', 'o3']],
    ['vision–language', ['language']],
    ['Schrödinger–Föllmer', ['follmer', 'schroedinger', 'foellmer', 'schroedinger–foellmer']],
    ['Müller, Ångström', ['mueller', 'aangstroem']],
    ['ﬁne-tuning', ['fine-tuning']],
    ['Ｇｒａｐｈ theory', ['graph']],
    ['ze\u200cro, so\u00adft', ['zero', 'soft']],
    ['用于LLM推理，ＡＩ。', ['用于', '于', 'llm', '推理', '理', 'ai']],
    ['日本語の題名', ['日本', '本語', '語の', 'の題', '題名', '名']],
    ['O(n²) and H₂O', ['n2', 'o(n2)', 'h2o']],
    ['ℓ1-norm', ['l1']],
    ['α-fair', ['alpha', 'alpha-fair']],
    ['β1', ['beta', 'beta1']],
    ['Alpha, beta', ['α', 'β']],
    ['PC^2, O(n^2)', ['pc²', 'o(n²)']],
    ['Łukasz Kaiser, Bjørn; Đặng', ['lukasz', 'bjorn', 'bjoern', 'dang']],
    ['STRAẞE, 5µm', ['strasse', '5\u03bcm', 'mu', '5mum']],
    ['p−value, image→text', ['value', 'text']],
    ['arXiv:2511.02778v2', ['2511.02778', 'v2']],
  ])('of %j are %j', (text, spellings) => {
    expect(otherSpellings(text)).toEqual(spellings);
  });

  test.each([
    'A state-of-the-art model’s results (2024), and/or “more”.',
    'Fréchet, naïve',
    'C++ k-means++ CLIP+DINO',
    'DeepResearch ResNet50 COVID-19 F1-score Qwen2.5-VL',
    'https://example.org/foo-2b me@example.org',
    '10,000 95.3% 2511.02778',
  ])('is empty where Pagefind itself finds the words: %j', (text) => {
    expect(otherSpellings(text)).toEqual([]);
  });

  test('has each once, also of words that the text has elsewhere, whose places are others', () => {
    expect(otherSpellings('GPT-4o mini, GPT-4o, 4o')).toEqual(['4o']);
    expect(otherSpellings('Müller, Mueller')).toEqual(['mueller']);
  });
});

describe('querySpellings', () => {
  test.each([
    ['tide', ['tide']],
    ['Müller', ['Müller', 'Mueller']],
    ['łukasz öz', ['łukasz öz', 'lukasz öz', 'lukasz oez', 'łukasz oez']],
    ['Jürgen von Müller', ['Jürgen von Müller', 'Juergen von Mueller', 'Jürgen von Mueller', 'Juergen von Müller']],
    ['ä ö ü ö', ['ä ö ü ö', 'ae oe ue oe']],
  ])('of %j are %j', (text, spellings) => {
    expect(querySpellings(text)).toEqual(spellings);
  });
});
