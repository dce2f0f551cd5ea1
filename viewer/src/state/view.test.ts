import { expect, test } from 'vitest';
import {
  chooseTogether,
  colourBy,
  comparePeriods,
  filterBy,
  measureBy,
  nameCommunity,
  openEdge,
  openTerm,
  putAt,
  release,
  START,
  sameFilters,
  stepOut,
  toggleAlso,
  toggleCommunity,
  toggleStep,
} from './view.ts';

test('steps out from edge to term to nothing', () => {
  const edge = openEdge('枫桥经验', '群众路线')(START);
  const term = stepOut(edge);
  expect([edge.partner, term.term, term.partner]).toEqual(['群众路线', '枫桥经验', null]);
  expect(stepOut(term).term).toBeNull();
  expect(stepOut(START)).toEqual(START);
});

test('steps out of a document and of the full width before the edge', () => {
  const edge = openEdge('枫桥经验', '群众路线')({ ...START, document: 'd000000000001' });
  const wide = stepOut({ ...edge, evidence: 'context' });
  expect(wide).toMatchObject({ document: null, evidence: 'context', partner: '群众路线' });
  expect(stepOut(wide)).toMatchObject({ evidence: null, partner: '群众路线' });
});

test('a term opens beside the table, and where a document is open, beside it', () => {
  const reading = { ...START, place: 'table' as const, document: 'd000000000001' };
  expect(openTerm('网格员')(reading)).toMatchObject({ place: 'table', document: 'd000000000001' });
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

test('terms are chosen together one by one, and the first can go without the others', () => {
  const one = toggleAlso('甲')(START);
  const three = toggleAlso('丙')(toggleAlso('乙')(one));
  expect([one.term, three.term, three.also]).toEqual(['甲', '甲', ['乙', '丙']]);
  expect(toggleAlso('甲')(three)).toMatchObject({ term: '乙', also: ['丙'] });
  expect(toggleAlso('丙')(three).also).toEqual(['乙']);
  const lassoed = chooseTogether(['甲', '乙'])(openTerm('丁')(START));
  expect(lassoed).toMatchObject({ term: null, also: ['甲', '乙'] });
  expect(toggleAlso('乙')(lassoed)).toMatchObject({ term: null, also: ['甲'] });
  expect(stepOut(lassoed).also).toEqual([]);
});

test('a term is put somewhere and released; an empty name takes the name away', () => {
  const put = putAt('甲', { x: 1, y: 2 })(START);
  expect(put.moved).toEqual({ 甲: { x: 1, y: 2 } });
  expect(release('甲')(put).moved).toEqual({});
  const named = nameCommunity('甲', ' 基层 ')(START);
  expect(named.names).toEqual({ 甲: '基层' });
  expect(nameCommunity('甲', ' ')(named).names).toEqual({});
});

test('another colour forgets the steps of the old legend; two periods are of all years', () => {
  const steps = toggleStep('沸')(colourBy('warmth')(START));
  expect(steps.filters.steps).toEqual(['沸']);
  expect(colourBy('first')(steps).filters.steps).toEqual([]);
  const span = { from: 1998, to: 2007 };
  expect(comparePeriods([span, span])(filterBy({ years: span })(START)).filters.years).toBeNull();
});
