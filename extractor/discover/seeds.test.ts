// Five real, noisy newspaper texts: terms that any reader of them would name are found without a lexicon, and
// fragments and formulas are not. The texts are not part of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../clean/clean.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { NONE_REJECTED } from '../rejections.ts';
import { splitSentences } from '../sentences/sentences.ts';
import { type DiscoverDocument, discover } from './discover.ts';
import { publishable } from './publishable.ts';

const folder = resolve(import.meta.dirname, '../..', process.env.TIFA_SHARED ?? '../shared', 'seeds');
const present = existsSync(folder);
if (!present) console.warn(`skipped: no seed texts at ${folder}; set TIFA_SHARED to their parent folder`);

function readSeeds(): DiscoverDocument[] {
  return readdirSync(folder).map((id) => ({
    id,
    sentences: clean(readFileSync(resolve(folder, id), 'utf8'))
      .pieces.filter(({ kind }) => kind !== 'furniture')
      .flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
  }));
}

describe.skipIf(!present)('discover on the seed texts', async () => {
  const documents = present ? readSeeds() : [];
  const { candidates, rejections } = present
    ? await discover(documents, loadSegmenter())
    : { candidates: [], rejections: NONE_REJECTED };
  const han =
    documents
      .flatMap(({ sentences }) => sentences)
      .join('')
      .match(/\p{Script=Han}/gu)?.length ?? 0;
  const published = publishable(candidates, han).map(({ surface }) => surface);
  const letters = documents
    .flatMap(({ sentences }) => sentences)
    .join('\n')
    .replace(/[“”、]/gu, '');
  const printed = (term: string) => letters.split(term).length - 1;

  it.each([
    ...[
      '枫桥经验',
      '四议两公开',
      '党建引领基层治理',
      '形式主义',
      '官僚主义',
      '两不愁三保障',
      '脱贫攻坚',
      '乡村振兴',
    ],
    ...[
      '基层治理',
      '一票否决',
      '伟大建党精神',
      '抓党建促乡村振兴',
      '脱贫攻坚精神',
      '共建共治共享',
      '基层减负',
    ],
  ])('publishes %s', (term) => {
    expect(printed(term)).toBeGreaterThanOrEqual(2);
    expect(published).toContain(term);
  });

  it('sums the printed forms of 两不愁三保障', () => {
    const { count } = candidates.find(({ surface }) => surface === '两不愁三保障') ?? {};
    expect(count).toBe(printed('两不愁三保障'));
  });

  it.each(['建党精神', '引领基层治理', '习近平总书记指出', '力戒形式主义', '的基层治理'])(
    'has no %s among the candidates',
    (fragment) => {
      expect(printed(fragment)).toBeGreaterThanOrEqual(2);
      expect(candidates.map(({ surface }) => surface)).not.toContain(fragment);
    },
  );

  it('says why a formula was dropped', () => {
    expect([...rejections].find(({ surface }) => surface === '习近平总书记指出')).toMatchObject({
      filter: 'person',
    });
  });
});
