import { describe, expect, test } from 'vitest';
import { findAbbreviations } from '../../../../src/search/build/find-abbreviations.ts';

describe('findAbbreviations', () => {
  test.each([
    ['We use large language models (LLMs) here.', [['LLM', 'large language models']]],
    [
      'Large Language Models (LLM), and reinforcement learning (RL).',
      [
        ['LLM', 'large language models'],
        ['RL', 'reinforcement learning'],
      ],
    ],
    ['LLMs (large language models) plan.', [['LLM', 'large language models']]],
    ['A Mixture-of-Experts (MoE) layer', [['MoE', 'mixture-of-experts']]],
    ['chain-of-thought (CoT, for short)', [['CoT', 'chain-of-thought']]],
    ['In this paper, we study vision-language-action (VLA) models.', [['VLA', 'vision-language-action']]],
    ['with proximal policy optimization (PPO)', [['PPO', 'proximal policy optimization']]],
    ['a text-to-text transfer transformer (TTTT)', [['TTTT', 'text-to-text transfer transformer']]],
    ['Multi-modal large language models (MLLMs)', [['MLLM', 'multi-modal large language models']]],
    ['our entropy-based dynamic patcher (EDP)', [['EDP', 'entropy-based dynamic patcher']]],
    ['self supervised learning (SSL)', [['SSL', 'self supervised learning']]],
    ['retrieval-augmented generation (RAG)', [['RAG', 'retrieval-augmented generation']]],
    ['Group Relative Policy Optimization (GRPO)', [['GRPO', 'group relative policy optimization']]],
    ['Low-Rank Adaptation (LoRA) twice: low-rank adaptation (LoRA)', [['LoRA', 'low-rank adaptation']]],
  ])('reads those of %j', (text, found) => {
    expect(findAbbreviations(text).map(({ short, long }) => [short, long])).toEqual(found);
  });

  test.each([
    'It works (it does).',
    'a map of the area (map)',
    'the best method (SOTA)',
    'agents leverage rich programmatic interfaces (API)',
    'as shown before (see Fig. 2)',
    'Our model (Llama) is good.',
    'in two steps. Large (LLM)',
    'at https://github.com/a/mixgrpo (MixGRPO)',
    'MixGRPO (https://github.com/a/mixgrpo)',
    'results (91.2)',
    '()',
    '(LLM)',
  ])('reads none of %j', (text) => {
    expect(findAbbreviations(text)).toEqual([]);
  });
});
