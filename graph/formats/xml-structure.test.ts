// GEXF and GraphML against the structure of their formats, checked by xmllint: which element stands in which, in what
// order, with which attributes and values, and that edges end at nodes. The schemas of GEXF 1.3, as published, do not
// assemble (their modules define the same groups twice, in another namespace than the format's), so what they and the
// GraphML 1.0 specification say of the parts that are written stands here as document types.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FIXTURE, hostile } from './arbitrary.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';

const READER = 'xmllint';
const hasXmllint = spawnSync(READER, ['--version']).status === 0;
if (!hasXmllint) console.warn('GEXF and GraphML were not held to their structure: xmllint is not installed');

const TIME = 'start CDATA #IMPLIED end CDATA #IMPLIED timestamp CDATA #IMPLIED';
const GEXF = `
<!ELEMENT gexf (meta?, graph)>
<!ATTLIST gexf xmlns CDATA #FIXED "http://gexf.net/1.3" xmlns:viz CDATA #FIXED "http://gexf.net/1.3/viz"
  version (1.3) #REQUIRED variant CDATA #IMPLIED>
<!ELEMENT meta (creator | keywords | description)*>
<!ATTLIST meta lastmodifieddate CDATA #IMPLIED>
<!ELEMENT creator (#PCDATA)> <!ELEMENT keywords (#PCDATA)> <!ELEMENT description (#PCDATA)>
<!ELEMENT graph (attributes*, nodes, edges)>
<!ATTLIST graph mode (static | dynamic | slice) #IMPLIED timeformat (integer | double | date | dateTime) #IMPLIED
  timerepresentation (interval | timestamp) #IMPLIED defaultedgetype (directed | undirected | mutual) #IMPLIED
  idtype (integer | string) #IMPLIED timezone CDATA #IMPLIED ${TIME}>
<!ELEMENT attributes (attribute*)>
<!ATTLIST attributes class (node | edge) #REQUIRED mode (static | dynamic) #IMPLIED>
<!ELEMENT attribute (default | options)*>
<!ATTLIST attribute id CDATA #REQUIRED title CDATA #REQUIRED
  type (integer | long | double | float | boolean | string | liststring | anyURI) #REQUIRED>
<!ELEMENT default (#PCDATA)> <!ELEMENT options (#PCDATA)>
<!ELEMENT nodes (node*)> <!ATTLIST nodes count CDATA #IMPLIED>
<!ELEMENT edges (edge*)> <!ATTLIST edges count CDATA #IMPLIED>
<!ELEMENT node (attvalues?, spells?, viz:color?, viz:position?, viz:size?, viz:shape?)>
<!ATTLIST node id ID #REQUIRED label CDATA #IMPLIED ${TIME}>
<!ELEMENT edge (attvalues?, spells?, viz:color?, viz:thickness?, viz:shape?)>
<!ATTLIST edge id CDATA #REQUIRED source IDREF #REQUIRED target IDREF #REQUIRED weight CDATA #IMPLIED
  type (directed | undirected | mutual) #IMPLIED label CDATA #IMPLIED ${TIME}>
<!ELEMENT attvalues (attvalue*)> <!ELEMENT attvalue EMPTY>
<!ATTLIST attvalue for CDATA #REQUIRED value CDATA #REQUIRED ${TIME}>
<!ELEMENT spells (spell+)> <!ELEMENT spell EMPTY> <!ATTLIST spell ${TIME}>
<!ELEMENT viz:color EMPTY> <!ATTLIST viz:color r CDATA #REQUIRED g CDATA #REQUIRED b CDATA #REQUIRED a CDATA #IMPLIED>
<!ELEMENT viz:position EMPTY> <!ATTLIST viz:position x CDATA #REQUIRED y CDATA #REQUIRED z CDATA #IMPLIED>
<!ELEMENT viz:size EMPTY> <!ATTLIST viz:size value CDATA #REQUIRED>
<!ELEMENT viz:shape EMPTY> <!ATTLIST viz:shape value CDATA #REQUIRED>
<!ELEMENT viz:thickness EMPTY> <!ATTLIST viz:thickness value CDATA #REQUIRED>`;

const GRAPHML = `
<!ELEMENT graphml (desc?, key*, (data | graph)*)>
<!ATTLIST graphml xmlns CDATA #FIXED "http://graphml.graphdrawing.org/xmlns">
<!ELEMENT desc (#PCDATA)>
<!ELEMENT key (desc?, default?)> <!ELEMENT default (#PCDATA)>
<!ATTLIST key id ID #REQUIRED for (all | graph | node | edge | hyperedge | port | endpoint) "all"
  attr.name CDATA #IMPLIED attr.type (boolean | int | long | float | double | string) #IMPLIED>
<!ELEMENT graph (desc?, (data | node | edge)*)>
<!ATTLIST graph id ID #IMPLIED edgedefault (directed | undirected) #REQUIRED>
<!ELEMENT node (desc?, data*)> <!ATTLIST node id ID #REQUIRED>
<!ELEMENT edge (desc?, data*)>
<!ATTLIST edge id ID #IMPLIED source IDREF #REQUIRED target IDREF #REQUIRED directed (true | false) #IMPLIED>
<!ELEMENT data (#PCDATA)> <!ATTLIST data key IDREF #REQUIRED>`;

const folder = mkdtempSync(join(tmpdir(), 'tifa-structure-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What xmllint has against it. */
function faults(text: string, documentType: string): string {
  const file = join(folder, 'structure.dtd');
  writeFileSync(file, documentType);
  const args = ['--nonet', '--noout', '--dtdvalid', file, '-'];
  return spawnSync(READER, args, { input: text, encoding: 'utf8' }).stderr;
}

const undated = {
  ...FIXTURE,
  terms: FIXTURE.terms.map((term) => ({ ...term, byYear: {} })),
  edges: FIXTURE.edges.map((edge) => ({ ...edge, byYear: {} })),
};

describe.runIf(hasXmllint).each([
  ['GEXF', writeGexf, GEXF, 'viz:color'],
  ['GraphML', writeGraphml, GRAPHML, 'desc'],
] as const)('the structure of %s', (_, write, documentType, element) => {
  it.each([
    ['with years', FIXTURE],
    ['without', undated],
    ['with hostile labels', hostile()],
    ['with nothing inside', { ...FIXTURE, terms: [], edges: [] }],
  ])('holds %s', (_, snapshot) => {
    expect(faults(write(snapshot), documentType)).toBe('');
  });

  it('is told where it breaks', () => {
    const text = write(FIXTURE);
    expect(faults(text.replaceAll(element, 'unknown'), documentType)).toContain('unknown');
    const lost = { ...FIXTURE, terms: FIXTURE.terms.slice(1) };
    expect(faults(write(lost), documentType)).toContain(FIXTURE.terms[0]?.id);
  });
});
