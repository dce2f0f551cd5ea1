import { expect, test } from 'vitest';
import { FENGQIAO, GRID, MASS_LINE, REFORM, snapshot } from '../fixture.ts';
import { openInline } from './inline.ts';

test('answers an edge with exactly the passages that it counts, from either end', async () => {
  const source = openInline(JSON.stringify(snapshot()));
  const there = await source.edge(FENGQIAO, MASS_LINE);
  const back = await source.edge(MASS_LINE, FENGQIAO);
  expect(there.passages).toHaveLength(there.edge.count);
  expect(back).toEqual(there);
  expect(there.passages[0]?.document.title).toBe('报告');
});

test('answers a term with its edges, strongest first, and every passage that mentions it', async () => {
  const answer = await openInline(JSON.stringify(snapshot())).term(FENGQIAO);
  expect(answer.edges.map((edge) => edge.target)).toEqual([MASS_LINE, GRID, REFORM]);
  expect(answer.passages).toHaveLength(4);
});

test('says that there is no text when the snapshot carries none', async () => {
  const source = openInline(JSON.stringify(snapshot({ passages: null })));
  await expect(source.edge(FENGQIAO, MASS_LINE)).rejects.toMatchObject({ kind: 'no-text' });
});

test.each([
  ['not JSON', '{'],
  ['another version', JSON.stringify({ ...snapshot(), version: 4 })],
  ['another thing', '[]'],
])('refuses %s with the place and the reason', async (_, text) => {
  await expect(openInline(text).snapshot()).rejects.toMatchObject({ kind: 'shape', where: '#tifa-snapshot' });
});
