// Chinese words: a document as it is read.
import { thousands as n } from '../../state/figures.ts';

export const document = {
  document: {
    title: '文件',
    back: '返回',
    link: '复制这一处的链接',
    open: '原文',
    openHelp: '在文件里读这一句',
    level: { central: '中央', ministry: '部委', province: '省', city: '市', county: '县' },
    characters: (count: string) => `${count} 字`,
    sentences: (count: number) => `${n(count)} 句`,
    mentions: (mentions: number, terms: number) => `${n(terms)} 个术语，提到 ${n(mentions)} 次`,
    noRaw: '没有带原文，只有清理后的句子',
    alike: '清理后与原文一致，只少了折行和空白。',
    unlike: (sentences: number, dropped: number) =>
      `${[
        sentences > 0 ? `${n(sentences)} 句与原文不同` : '',
        dropped > 0 ? `${n(dropped)} 处原文清理时去掉了` : '',
      ]
        .filter((each) => each !== '')
        .join('，')}。折行和空白不算。`,
    cleaned: '清理后',
    raw: '原文',
    beside: '对照原文',
    dropped: '清理时去掉了',
    missing: (count: number) => `略去 ${n(count)} 句：没有术语，或没有带上`,
    plain: '灰字是没有术语的原文。',
    address: (index: number) => `第 ${n(index)} 句的链接`,
    empty: '这个文件里没有一句正文。',
    walk: (at: number, all: number) => (at === 0 ? `本文件 ${n(all)} 句` : `第 ${n(at)} / ${n(all)} 句`),
    notHere: '本文件没有提到',
    previous: '上一处',
    next: '下一处',
  },
};
