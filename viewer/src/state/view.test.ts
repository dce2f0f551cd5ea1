import { expect, test } from 'vitest';
import {
  filterBy,
  measureBy,
  openEdge,
  openTerm,
  START,
  sameFilters,
  stepOut,
  toggleCommunity,
} from './view.ts';

test('steps out from edge to term to nothing', () => {
  const edge = openEdge('枫桥经验', '群众路线')(START);
  const term = stepOut(edge);
  expect([edge.partner, term.term, term.partner]).toEqual(['群众路线', '枫桥经验', null]);
  expect(stepOut(term).term).toBeNull();
  expect(stepOut(START)).toEqual(START);
});

test('opening a term leaves the edge and the question behind', () => {
  const view = openTerm('网格员')({ ...openEdge('枫桥经验', '群众路线')(START), place: 'ask' });
  expect(view).toMatchObject({ place: 'map', term: '网格员', partner: null });
});

test('the legend isolates, adds, takes away, and shows all again', () => {
  const one = toggleCommunity('甲')(START);
  const two = toggleCommunity('乙')(one);
  expect(two.filters.communities).toEqual(['甲', '乙']);
  expect(toggleCommunity('甲')(two).filters.communities).toEqual(['乙']);
  expect(toggleCommunity('甲')(one).filters.communities).toEqual([]);
});

test('another measure brings its own threshold', () => {
  const high = filterBy({ threshold: 11 })(START);
  expect(measureBy('npmi')(high).filters).toMatchObject({ measure: 'npmi', threshold: 0 });
});

test('producers leave their argument alone and filters compare by value', () => {
  const before = structuredClone(START);
  toggleCommunity('甲')(START);
  expect(START).toEqual(before);
  expect(sameFilters({ ...START.filters, communities: [] }, START.filters)).toBe(true);
  expect(sameFilters({ ...START.filters, minCount: 2 }, START.filters)).toBe(false);
});
