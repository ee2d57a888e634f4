import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../../src/text/fold-words.ts';

describe('foldWords', () => {
  test.each([
    ['Vision-Language Models', 'vision language model'],
    ['policies, classes, analysis, status', 'policy classe analysis status'],
    ['GANs, gas, is', 'gan gas is'],
    ["Parkinson's disease; the models' size", 'parkinson disease the model size'],
    ['Erdős–Rényi ﬁelds', 'erdo renyi field'],
    ['DeepResearch with WebAgents', 'deep research with web agent'],
    ['pEnalty, fMRI, LLMs, GPT-4o', 'penalty fmri llm gpt 4o'],
    ['3D in 4K', '3d in 4k'],
    ['語言 模型', '語言 模型'],
    ['', ''],
    [' – ++ ', ''],
  ])('reads %s as %s', (text, words) => expect(foldWords(text).join(' ')).toBe(words));

  test('reads ASCII beside other letters as ASCII alone', () => {
    const signs = fc.constantFrom(..."abBsSiuye19 -'");
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => {
        expect(foldWords(`${text} ß`)).toEqual([...foldWords(text), 'ß']);
      }),
      { numRuns: 2000 },
    );
  });
});
