// The few words out of areas of which an embedded graph needs nearly nothing.
import type { Words } from '../../src/words/words.ts';

type Rest = {
  rail: Pick<Words['rail'], 'rest'>;
  states: Pick<Words['states'], 'noText' | 'missingTerm' | 'missingEdge'>;
  measures: Words['measures'];
};

const symbols = { logDice: 'logDice', npmi: 'NPMI', g2: 'G²', jaccard: 'Jaccard', dice: 'Dice', mi3: 'MI³' };

export const rest: Record<'zh' | 'en', Rest> = {
  zh: {
    rail: { rest: (count) => `其余 ${count} 个群落` },
    states: {
      noText: '这个快照只带数字，不带原句。',
      missingTerm: (label) => `这个快照里没有「${label}」。`,
      missingEdge: (a, b) => `「${a}」与「${b}」没有达到阈值的同句。`,
    },
    measures: { ...symbols, cosine: '余弦', associationStrength: '关联强度', tScore: 't 值' },
  },
  en: {
    rail: { rest: (count) => `${count} other communities` },
    states: {
      noText: 'This snapshot carries figures, not sentences.',
      missingTerm: (label) => `This snapshot has no term ${label}.`,
      missingEdge: (a, b) => `${a} and ${b} share too few sentences for an edge.`,
    },
    measures: {
      ...symbols,
      cosine: 'Cosine',
      associationStrength: 'Association strength',
      tScore: 't-score',
    },
  },
};
