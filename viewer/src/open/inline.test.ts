import { expect, test } from 'vitest';
import { FENGQIAO, MASS_LINE, snapshot } from '../fixture.ts';
import { openInline } from './inline.ts';

test('answers an edge with exactly the passages that it counts, from either end', async () => {
  const source = openInline(JSON.stringify(snapshot()));
  const there = await source.edge(FENGQIAO, MASS_LINE);
  const back = await source.edge(MASS_LINE, FENGQIAO);
  expect(there.passages).toHaveLength(3);
  expect(back).toEqual(there);
  expect(there.passages[0]?.document.title).toBe('报告');
});

test('answers a term with every passage that mentions it', async () => {
  const { passages } = await openInline(JSON.stringify(snapshot())).term(FENGQIAO);
  expect(passages).toHaveLength(4);
});

test('answers a document with its passages and no raw text, or says that there is none', async () => {
  const source = openInline(JSON.stringify(snapshot()));
  const [first] = snapshot().documents;
  const { document, passages, text } = await source.document(first!.id);
  expect([document.title, passages.map((each) => each.index), text]).toEqual(['报告', [0, 1, 2, 3], null]);
  await expect(source.document('d00000000000f')).rejects.toMatchObject({ kind: 'refused', status: 404 });
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

test('shows where a quotation was shortened, and hands out the snapshot as it came', async () => {
  const given = snapshot();
  const short = given.passages!.map((each) => ({ ...each, gaps: [{ offset: each.text.length, length: 9 }] }));
  const source = openInline(JSON.stringify({ ...given, passages: short }));
  const { passages } = await source.term(FENGQIAO);
  expect(passages.every(({ text, gaps }) => text.endsWith('…') && gaps === undefined)).toBe(true);
  expect((await source.snapshot()).passages).toEqual(short);
});
