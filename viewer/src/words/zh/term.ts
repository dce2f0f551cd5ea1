// Chinese words: the panel of a term.
import { thousands as n } from '../../state/figures.ts';

export const term = {
  status: {
    curated: '词库术语',
    discovered: '语料中发现',
  },
  term: {
    times: '次',
    documents: (all: number) => `篇，共 ${n(all)}`,
    span: '首见–末见',
    partners: (_all: number) => '显著共现',
    undated: '无日期',
    years: '历年次数',
    variants: '写法',
    formula: '套语',
    partOf: '属于',
    broader: '上位',
    narrower: '下位',
    shortFor: '全称',
    shortForm: '简称',
    succeeds: '接替',
    succeededBy: '后继',
    modifies: '修饰',
    modifiedBy: '被修饰',
    strongest: '最强的伙伴',
    allPartners: (count: number) => `全部 ${n(count)} 个`,
    fewerPartners: '只看最强五个',
    noPartners: '没有与它同句的术语达到阈值。',
    sentences: (count: number) => `${n(count)} 句`,
    context: '上下文',
    sort: { year: '按年', left: '按左', right: '按右', document: '按篇' },
    more: (count: number) => `再看 ${n(count)} 条`,
    noPassages: '没有一句带着它。',
    gap: '无文件的年份',
    sameYear: (year: string, count: number) => `只见于 ${year} 年，${n(count)} 次。`,
    everyYear: (from: string, peak: string, count: number) =>
      `${from} 年起每个有文件的年份都提到它；最多的一年是 ${peak} 年，${n(count)} 次。`,
    someYears: (from: string, to: string, peak: string, count: number) =>
      `${from} 年首见，${to} 年末见；最多的一年是 ${peak} 年，${n(count)} 次。`,
    noYears: '它所在的文件都没有日期。',
    notChance: (count: number) => `与它同句的词里，有 ${n(count)} 个不能归于偶然。`,
    allChance: '与它同句的词里，没有一个通过检验。',
  },
};
