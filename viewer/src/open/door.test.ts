import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSnapshot } from '../../../graph/snapshot/parse.ts';
import { snapshot } from '../fixture.ts';
import { LIMIT_MB, type NamedFile } from './choose.ts';
import { readFiles, textOf } from './door.ts';

const GEXF = `<gexf><graph><nodes><node id="a" label="甲"/><node id="b" label="乙"/></nodes>
<edges><edge source="a" target="b" weight="3"/></edges></graph></gexf>`;
const GRAPHML = `<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`;
const VOS =
  '{"network":{"items":[{"id":1,"label":"甲"},{"id":2,"label":"乙"}],"links":[{"source_id":1,"target_id":2}]}}';
const OWN = readFileSync(new URL('../../../data/snapshots/five-documents.json', import.meta.url), 'utf8');
const HELD = parseSnapshot(OWN, 'five-documents');
const SIZE = [HELD.terms.length, HELD.edges.length] as const;
const PAGE = `<!doctype html><script type="application/json" id="tifa-snapshot">${OWN}</script>`;

function file(name: string, text: string, size = text.length): NamedFile {
  return { name, size, text: async () => text, slice: (from, to) => new Blob([text]).slice(from, to) };
}

test.each<[string, NamedFile[], number, number]>([
  ['a snapshot', [file('a.json', OWN)], ...SIZE],
  ['an exported page', [file('Map.HTML', PAGE)], ...SIZE],
  ['VOSviewer', [file('a.json', VOS)], 2, 1],
  ['GEXF', [file('a.gexf', GEXF)], 2, 1],
  ['GraphML', [file('a.graphml', GRAPHML)], 2, 1],
  ['one table of Gephi', [file('edges.csv', 'Source,Target,Weight\n甲,乙,2\n')], 2, 1],
  ['both', [file('n.csv', 'Id,Label\na,甲\nb,乙\n'), file('e.csv', 'Source,Target\na,b\n')], 2, 1],
])('%s opens', async (_, files, terms, edges) => {
  const read = await readFiles(files);
  expect([read.terms.length, read.edges.length]).toEqual([terms, edges]);
});

test.each<[string, NamedFile[], string, string]>([
  ['a picture', [file('map.png', '')], 'other-file', 'map.png'],
  ['a file without an ending', [file('map', '')], 'other-file', 'map'],
  ['a graph and a table', [file('a.gexf', GEXF), file('b.csv', '')], 'other-file', 'a.gexf + b.csv'],
  ['nothing', [], 'other-file', ''],
  ['too much', [file('a.json', '{}', LIMIT_MB * 2 ** 20 + 1)], 'too-large', 'a.json'],
  ['half a file', [file('a.json', '{"format":')], 'file', 'a.json'],
  ['another page', [file('a.html', '<p>')], 'file', 'a.html'],
  ['other XML', [file('a.gexf', '<svg/>')], 'file', 'a.gexf'],
])('%s does not, and is called by its name', async (_, files, kind, where) => {
  await expect(readFiles(files)).rejects.toMatchObject({ kind, where });
});

test('the reason says what is wrong', async () => {
  const later = JSON.stringify({ ...snapshot(), version: 4 });
  await expect(readFiles([file('reform.json', later)])).rejects.toThrow('reform.json is snapshot version 4');
});

test('a file that went away while it was read is a file that does not open', async () => {
  const gone = { ...file('a.json', ''), text: () => Promise.reject(new Error('gone')) };
  await expect(readFiles([gone])).rejects.toMatchObject({ kind: 'file', message: 'gone' });
});

test('a large file is the same text read in pieces, also where a piece ends within a character', async () => {
  const text = `\ufeff${'精准'.repeat(1_000_000)}。`;
  expect(await textOf(new File([text], 'a.gexf'))).toBe(text.slice(1));
});
