import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from '../../../../src/search/build/write-index.ts';
import { openIndex, type NodeReader } from '../../../bench/node-reader.ts';
import { temporaryFolder } from '../../../support/build-site.ts';
import { paperOf } from '../sample-papers.ts';

const PAPERS = [
  paperOf({
    id: 'chinese',
    title: '基于检索增强的云朵计数方法',
    abstract: '本文提出一种扩散模型，用于多模态大语言模型LLM的推理加速。',
    authors: ['王小明', '欧阳娜娜'],
  }),
  paperOf({ id: 'japanese', title: '拡散モデルを用いた天気の予測', abstract: '深層学習による雲のデータ、ﾃﾞｰﾀ集合。' }),
  paperOf({ id: 'korean', title: '구름을 세는 강화학습', abstract: '강화 학습은 보상에서 배운다.' }),
  paperOf({ id: 'thai', title: 'การเรียนรู้ของเครื่องเพื่อนับเมฆ' }),
  paperOf({ id: 'umlaut', title: 'Counting clouds', authors: ['Jürgen Müller', 'Søren Ångström'] }),
  paperOf({ id: 'ligature', title: 'Eﬃcient ﬁne-tuning', abstract: 'In ＦＰ８ arithmetic of Ｇｒａｐｈｓ.' }),
  paperOf({ id: 'omics', title: 'Beyond -omics: a survey' }),
  paperOf({ id: 'plain', title: 'Efficient fine-tuning', abstract: 'A plain one.' }),
];

let reader: NodeReader;

beforeAll(async () => {
  const outputPath = join(temporaryFolder('index'), 'pagefind');
  await writeIndex([[{ hash: null, read: () => PAPERS }]], { outputPath, cachePath: temporaryFolder('cache') });
  reader = openIndex(outputPath);
}, 60_000);

describe('a search', () => {
  test.each([
    ['检索增强', ['chinese']],
    ['"检索增强"', ['chinese']],
    ['云朵计数', ['chinese']],
    ['云', ['chinese']],
    ['法', ['chinese']],
    ['小明', ['chinese']],
    ['欧阳娜娜', ['chinese']],
    ['大语言模型', ['chinese']],
    ['多模态 推理', ['chinese']],
    ['LLM', ['chinese']],
    ['llm推理', ['chinese']],
    ['模型LLM', ['chinese']],
    ['增强检索', []],
    ['拡散モデル', ['japanese']],
    ['モデル', ['japanese']],
    ['学習', ['japanese']],
    ['データ', ['japanese']],
    ['ﾃﾞｰﾀ集合', ['japanese']],
    ['강화 학습', ['korean']],
    ['강화학습', ['korean']],
    ['학습', ['korean']],
    ['เรียนรู้', ['thai']],
    ['นับเมฆ', ['thai']],
    ['mueller', ['umlaut']],
    ['Müller', ['umlaut']],
    ['muller', ['umlaut']],
    ['soeren aangstroem', ['umlaut']],
    ['soren angstrom', ['umlaut']],
    ['efficient fine-tuning', ['ligature', 'plain']],
    ['eﬃcient ﬁne-tuning', ['ligature', 'plain']],
    ['ｆｐ８', ['ligature']],
    ['fp8', ['ligature']],
    ['graphs', ['ligature']],
    ['Beyond -omics: a survey', ['omics']],
    ['arithmetic | ∞', ['ligature']],
  ])('for %j finds %j', async (query, ids) => {
    for (const order of ['relevance', 'newest'] as const) {
      const { links } = await reader.search(query, 10, order);
      expect(links.map((link) => link.split('/')[2]).toSorted()).toEqual(ids);
    }
  });
});

describe('shortenQuery', () => {
  test.each([
    ['efficient zzzq fine-tuning', 'efficient fine-tuning'],
    ['clouds efficient', 'efficient'],
    ['检索增强 zzzq', '检索增强'],
    ['zzzq yyyq efficient', 'efficient'],
    ['clouds thai fine-tuning', 'fine-tuning'],
    ['clouds jürgen arithmetic', 'clouds jürgen'],
    ['zzzq', null],
    ['zzzq yyyq', null],
    ['efficient zzzq -clouds', 'efficient -clouds'],
    ['zzzq year:2025 fine-tuning', 'fine-tuning year:2025'],
    ['zzzq author:jürgen', 'author:jürgen'],
    ['zzzq efficient year:1999', null],
    ['author:zzzq', null],
  ])('of %j is %j', async (text, shorter) => {
    expect(await reader.shorten(text)).toBe(shorter);
  });
});

describe('correctQuery', () => {
  test.each([
    ['eficient -clouds', 'efficient -clouds'],
    ['fine-tuning eficient year:2025', 'fine-tuning efficient year:2025'],
    ['plain title:"Eficient fine"', 'plain title:"efficient fine"'],
    ['coutning OR surves', 'counting OR survey'],
    ['efficient author:mueller', null],
    ['Beyond -omics: a survey', null],
  ])('of %j is %j', async (text, corrected) => {
    expect(await reader.suggest(text, 0)).toBe(corrected);
  });
});
