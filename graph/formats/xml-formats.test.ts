// The formats in XML, read by a reader that is not ours: xmllint is part of libxml2, and no package of this project.
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FIXTURE, HOSTILE, hostile } from './arbitrary.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeTbx } from './tbx.ts';

const READER = 'xmllint';
const hasXmllint = spawnSync(READER, ['--version']).status === 0;
if (!hasXmllint) console.warn('GEXF, GraphML and TBX were not read back: xmllint is not installed');
const xpath = (text: string, path: string) =>
  execFileSync(READER, ['--nonet', '--xpath', path, '-'], { input: text, encoding: 'utf8' }).replace(
    /\n$/,
    '',
  );
/** `//node[1]/data` with the names as they are, whatever their namespace. */
const local = (path: string) => path.replace(/(?<=\/)[a-zA-Z]+/g, (name) => `*[local-name()="${name}"]`);
const count = (text: string, path: string) => Number(xpath(text, `count(${local(path)})`));
const string = (text: string, path: string) => xpath(text, `string(${local(path)})`);

const [term] = FIXTURE.terms;
const [edge] = FIXTURE.edges;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const kept = (label: string) => label.replace(NOT_XML, '\ufffd');

describe.runIf(hasXmllint)('GEXF', () => {
  const text = writeGexf(FIXTURE);

  it('holds every term and edge, with place and figures', () => {
    expect(count(text, '//node')).toBe(FIXTURE.terms.length);
    expect(count(text, '//edge')).toBe(FIXTURE.edges.length);
    expect(xpath(text, 'namespace-uri(/*)')).toBe('http://gexf.net/1.3');
    const node = `//node[@id="${term!.id}"]`;
    expect(string(text, `${node}/@label`)).toBe(term!.label);
    expect(Number(string(text, `${node}/position/@x`))).toBe(term!.x);
    expect(Number(string(text, `${node}//attvalue[@for="count"]/@value`))).toBe(term!.count);
  });

  it('declares every attribute that it uses, and joins terms that are there', () => {
    const declared = local('//attributes[@class="node"]/attribute/@id');
    expect(count(text, `//node//attvalue[not(@for = ${declared})]`)).toBe(0);
    const ids = local('//node/@id');
    expect(count(text, `//edge[not(@source = ${ids} and @target = ${ids})]`)).toBe(0);
  });
});

describe.runIf(hasXmllint)('GraphML', () => {
  const text = writeGraphml(FIXTURE);

  it('holds every term and edge, with place and figures', () => {
    expect(count(text, '//node')).toBe(FIXTURE.terms.length);
    expect(count(text, '//edge')).toBe(FIXTURE.edges.length);
    expect(xpath(text, 'namespace-uri(/*)')).toBe('http://graphml.graphdrawing.org/xmlns');
    const node = `//node[@id="${term!.id}"]`;
    expect(string(text, `${node}/data[@key="node.label"]`)).toBe(term!.label);
    expect(Number(string(text, `${node}/data[@key="node.y"]`))).toBe(term!.y);
    const own = `//edge[@source="${edge!.source}"][@target="${edge!.target}"]`;
    expect(Number(string(text, `${own}/data[@key="edge.logDice"]`))).toBe(edge!.logDice);
  });

  it('declares every key that it uses, each once', () => {
    expect(count(text, `//data[not(@key = ${local('//key/@id')})]`)).toBe(0);
    expect(count(text, '//key[@id = preceding-sibling::*/@id]')).toBe(0);
  });
});

describe.runIf(hasXmllint)('TBX', () => {
  it('has a concept for every term, Chinese first, English where there is one', () => {
    const text = writeTbx(FIXTURE);
    expect(xpath(text, 'namespace-uri(/*)')).toBe('urn:iso:std:iso:30042:ed-2');
    expect(count(text, '//conceptEntry')).toBe(FIXTURE.terms.length);
    expect(count(text, '//langSec[@xml:lang="zh-Hans"]')).toBe(FIXTURE.terms.length);
    const english = FIXTURE.terms.filter((each) => each.english !== null);
    expect(count(text, '//langSec[@xml:lang="en"]')).toBe(english.length);
    expect(string(text, `//conceptEntry[@id="${english[0]!.id}"]/langSec[2]//term`)).toBe(
      english[0]!.english,
    );
    const [relation] = FIXTURE.relations;
    expect(string(text, `//conceptEntry[@id="${relation!.source}"]/ref/@target`)).toBe(relation!.target);
  });

  it('has printed forms once each, as admitted terms', () => {
    const label = '两不愁三保障';
    const variants = [label, '“两不愁三保障”', '“两不愁三保障”'].map((surface) => ({ surface, count: 1 }));
    const text = writeTbx({ ...FIXTURE, terms: [{ ...term!, label, variants }] });
    expect(count(text, '//term')).toBe(2);
    expect(string(text, '//termSec[2]/term')).toBe('“两不愁三保障”');
    expect(string(text, '//termSec[2]/termNote')).toBe('admittedTerm-admn-sts');
  });
});

describe.runIf(hasXmllint)('hostile labels', () => {
  const writers = { GEXF: writeGexf, GraphML: writeGraphml, TBX: writeTbx };
  const paths = {
    GEXF: (id: string) => `//node[@id="${id}"]/@label`,
    GraphML: (id: string) => `//node[@id="${id}"]/data[@key="node.label"]`,
    TBX: (id: string) => `//conceptEntry[@id="${id}"]/langSec[1]/termSec[1]/term`,
  };
  const snapshot = hostile();

  it.each(['GEXF', 'GraphML', 'TBX'] as const)('stay labels in %s, less what XML cannot hold', (format) => {
    const text = writers[format](snapshot);
    // One process for all: each label between two marks that no label holds.
    const parts = snapshot.terms.map(({ id }) => `string(${local(paths[format](id))})`);
    const read = xpath(text, `concat(${parts.join(', "\u241e", ')})`).split('\u241e');
    expect(read).toEqual(snapshot.terms.map(({ label }) => kept(label)));
    expect(HOSTILE.every((label) => read.includes(kept(label)))).toBe(true);
  });
});
