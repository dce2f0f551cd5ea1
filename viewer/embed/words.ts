// The words that only an embedded graph needs; all others are the viewer's.
import type { Language } from '../src/words/words.ts';
import type { TifaErrorCode } from './types.d.ts';

const zh = {
  find: '查找',
  data: '数据',
  cite: '引用',
  open: '在 Tifa 中打开',
  legend: '群落',
  wheel: (key: string) => `按住 ${key} 再滚动，可以缩放`,
  noTerms: '没有术语符合这些筛选。',
  allTerms: '看全部群落',
  sentences: (count: number) => `${count} 句`,
  more: (count: number) => `其余 ${count} 句`,
  loading: '正在读图谱',
  retry: '再试一次',
  failed: {
    unreachable: '图谱的数据没有取到：地址没有回应，或不允许这个页面读取。',
    refused: '图谱的数据没有取到：服务器回应了错误。',
    newer: '这份快照出自较新的 Tifa，这里的组件读不了它。请更新组件。',
    shape: '这份数据不是完整的 Tifa 快照。请重新导出一份。',
    'too-large': '这份快照太大，页面里放不下。请提高阈值再导出一次。',
    empty: '这里还没有图谱：请给出 src，或把快照放在元素里面。',
    'no-webgl': '这个浏览器没有打开 WebGL，图画不出来。查找、术语和段落照常可用。',
  } satisfies Record<TifaErrorCode, string>,
};

const en: typeof zh = {
  find: 'Find',
  data: 'Data',
  cite: 'Cite',
  open: 'Open in Tifa',
  legend: 'Communities',
  wheel: (key) => `Hold ${key} while scrolling to zoom`,
  noTerms: 'No term passes these filters.',
  allTerms: 'Show all communities',
  sentences: (count) => `${count} ${count === 1 ? 'sentence' : 'sentences'}`,
  more: (count) => `${count} more`,
  loading: 'Reading the graph',
  retry: 'Try again',
  failed: {
    unreachable:
      'The graph could not be read: its address does not answer, or does not let this page read it.',
    refused: 'The graph could not be read: the server answered with an error.',
    newer: 'This snapshot was written by a later Tifa than this element. Update the element.',
    shape: 'This is not a whole Tifa snapshot. Export it again.',
    'too-large': 'This snapshot is too large for a page. Raise the thresholds and export it again.',
    empty: 'There is no graph here yet: name one with src, or put the snapshot inside the element.',
    'no-webgl':
      'This browser has WebGL switched off, so there is no map. Search, terms and passages still work.',
  },
};

export const EMBED_WORDS: Record<Language, typeof zh> = { zh, en };
