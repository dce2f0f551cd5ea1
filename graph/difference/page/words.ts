// What the page of a difference says, in two languages: both stand in it, and a switch shows one.
import type { Kind } from '../compare.ts';

export interface Words {
  zh: string;
  en: string;
}

export type Shown = Exclude<Kind, 'steady'>;

export const KIND_WORDS: Readonly<Record<Shown, { name: Words; about: Words }>> = {
  appeared: {
    name: { zh: '新出现', en: 'Appeared' },
    about: { zh: '乙方至少两次，甲方一次也没有。', en: 'At least twice in B, and not once in A.' },
  },
  vanished: {
    name: { zh: '不再出现', en: 'Vanished' },
    about: { zh: '甲方至少两次，乙方一次也没有。', en: 'At least twice in A, and not once in B.' },
  },
  stronger: {
    name: { zh: '增强', en: 'Stronger' },
    about: { zh: '在乙方所占的份额显著更大。', en: 'A significantly greater share of B.' },
  },
  weaker: {
    name: { zh: '减弱', en: 'Weaker' },
    about: { zh: '在乙方所占的份额显著更小。', en: 'A significantly smaller share of B.' },
  },
  unsettled: {
    name: { zh: '未定', en: 'Unsettled' },
    about: {
      zh: '只有一方作为术语，但另一方的文字里也有。',
      en: 'A term on one side only, but printed on the other.',
    },
  },
};

export const WORDS = {
  difference: { zh: '两个语料的差异', en: 'What changed between two corpora' },
  terms: { zh: '术语', en: 'Terms' },
  edges: { zh: '共现', en: 'Co-occurrences' },
  noPassages: { zh: '快照未附原文。', en: 'The snapshot carries no passages.' },
  none: { zh: '没有。', en: 'None.' },
  uncertain: {
    zh: '？ 缺的一方可能有而未被察觉：发现的术语、另一部词库、被筛去的部分。',
    en: '? The side that lacks it may hold it unnoticed: a discovered term, another lexicon, what a filter left out.',
  },
  map: {
    zh: '一张布局，两个语料：实心为新出现，空心为不再出现，浅色为增强或减弱，灰色为没有显著变化。',
    en: 'One layout for both: full discs appeared, rings vanished, lighter ones grew stronger or weaker, grey ones did not change.',
  },
  print: { zh: '展开一行，读两边的原文。', en: 'Open a row to read the passages of both sides.' },
} as const satisfies Record<string, Words>;

export const method = ({ q, unit }: { q: number; unit: 'group' | 'passage' }): Words => ({
  zh: `术语：带信息先验的对数几率比；共现：G²；Benjamini–Hochberg，q ≤ ${q}。份额以每千${unit === 'group' ? '组' : '段'}计（‰）。`,
  en: `Terms by log-odds with an informative Dirichlet prior, co-occurrences by G²; Benjamini–Hochberg at q ≤ ${q}. Shares are per thousand ${unit}s (‰).`,
});

export const sideLine = (side: { documents: number; units: number }, unit: 'group' | 'passage'): Words => ({
  zh: `${side.documents} 篇，${side.units} ${unit === 'group' ? '组' : '段'}`,
  en: `${side.documents} documents, ${side.units} ${unit}s`,
});

export const countLine = (shown: number, all: number): Words => ({
  zh: shown < all ? `${all} 项中最确定的 ${shown} 项` : `${all} 项`,
  en: shown < all ? `the surest ${shown} of ${all}` : `${all}`,
});

export const steadyLine = (terms: number, edges: number): Words => ({
  zh: `没有显著变化：${terms} 个术语，${edges} 条共现。`,
  en: `No change to speak of: ${terms} terms, ${edges} co-occurrences.`,
});
