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
});
