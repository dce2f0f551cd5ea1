import { expect, test } from 'vitest';
import { snapshot } from '../fixture.ts';
import { openInline } from './inline.ts';

const source = openInline(JSON.stringify({ ...snapshot(), version: 1 }));

test('a snapshot answers the named questions that it can answer whole', async () => {
  const queries = (await source.queries?.()) ?? [];
  const neighbours = queries.find((each) => each.name === 'neighbours');
  const answer = await source.cypher?.(neighbours?.statement ?? '', {
    term: '枫桥经验',
    measure: 'logDice',
    limit: 2,
  });
  expect(answer?.rows.map(([label]) => label)).toEqual(['群众路线', '网格员']);
  expect(answer?.truncated).toBe(false);
});

test('any other statement is refused, and questions about sentences are not offered without them', async () => {
  await expect(source.cypher?.('MATCH (t) RETURN t', {})).rejects.toMatchObject({ kind: 'no-cypher' });
  const figures = openInline(JSON.stringify({ ...snapshot({ passages: null }), version: 1 }));
  const names = ((await figures.queries?.()) ?? []).map((each) => each.name);
  expect(names).toContain('neighbours');
  expect(names).not.toContain('edge-passages');
});
