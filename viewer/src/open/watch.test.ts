import { expect, test } from 'vitest';
import { FENGQIAO, snapshot } from '../fixture.ts';
import { openInline } from './inline.ts';
import { SourceError } from './source.ts';
import { watchSource } from './watch.ts';

test('an answer or a refusal means that the server is there; silence means that it is gone', async () => {
  const there: boolean[] = [];
  const source = openInline(JSON.stringify(snapshot()));
  const edge = () => Promise.reject(new SourceError('unreachable', '/api'));
  const watched = watchSource({ ...source, edge }, (each) => there.push(each));
  await watched.term(FENGQIAO);
  await expect(watched.edge('a', 'b')).rejects.toThrow();
  await expect(watched.document('d0')).rejects.toMatchObject({ status: 404 });
  expect(there).toEqual([true, false, true]);
});

test('what a source cannot do, the watched one cannot either', () => {
  const { cypher: _, ...mute } = openInline('{}');
  expect(watchSource(mute, () => {}).cypher).toBeUndefined();
});
