import { expect, test } from 'vitest';
import { snapshot } from '../fixture.ts';
import { buildAtlas } from './atlas.ts';
import { select } from './selection.ts';

const atlas = buildAtlas(snapshot());

test.each([
  ['nothing', null, null, 'none'],
  ['a term', '枫桥经验', null, 'term'],
  ['an edge', '枫桥经验', '群众路线', 'edge'],
  ['an edge from its other end', '群众路线', '枫桥经验', 'edge'],
  ['a term of another snapshot', '不在这里', null, 'missing-term'],
  ['a partner of another snapshot', '枫桥经验', '不在这里', 'missing-term'],
  ['two terms without an edge', '群众路线', '网格员', 'missing-edge'],
])('%s', (_, term, partner, kind) => {
  expect(select(atlas, { term, partner }).kind).toBe(kind);
});

test('the first term of the link is the one that is lit amber', () => {
  const selection = select(atlas, { term: '群众路线', partner: '枫桥经验' });
  expect(selection).toMatchObject({ term: { label: '群众路线' }, partner: { label: '枫桥经验' } });
});
