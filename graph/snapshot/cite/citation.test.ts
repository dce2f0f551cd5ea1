import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../analytics/analyse.ts';
import { fixture } from '../../analytics/fixture.ts';
import { hostile } from '../../formats/arbitrary.ts';
import { buildSnapshot } from '../build.ts';
import { type Cited, citation } from './citation.ts';

const graph = buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });
const term = graph.terms.find(({ label }) => label === '枫桥经验')!;
const edge = graph.edges[0]!;
const passage = graph.passages!.find(
  ({ document }) => graph.documents.find(({ id }) => id === document)!.date,
)!;
const visit = { accessed: '2026-01-02', link: 'https://example.org/graph#term=枫桥经验' };

const CASES: [string, Cited][] = [
  ['graph', { of: 'graph' }],
  ['term', { of: 'term', term }],
  ['edge', { of: 'edge', edge, labels: ['甲', '乙'] }],
  ['passage', { of: 'passage', passage }],
];

describe('citation', () => {
  test.each(CASES)('of a %s names corpus, software, hash, day and link in every form', (_, cited) => {
    const { zh, en, bibtex, csl } = citation(graph, cited, visit);
    for (const line of [zh, en]) {
      for (const part of [
        '示例',
        'Tifa 0.1.0',
        graph.sha256.slice(0, 16),
        '2026-01-02',
        visit.link,
        'logDice',
      ]) {
        expect(line).toContain(part);
      }
    }
    expect(csl).toMatchObject({
      ...{ version: 'Tifa 0.1.0', URL: visit.link, accessed: { 'date-parts': [[2026, 1, 2]] } },
      note: expect.stringContaining(graph.sha256),
    });
    expect(bibtex).toContain(graph.sha256);
    expect(bibtex).toContain('urldate = {2026-01-02}');
    expect(bibtex.startsWith(`@misc{${csl.id},`)).toBe(true);
    expect(csl.id).toMatch(/^[A-Za-z0-9.-]+$/);
  });

  it('says the figures of what is cited', () => {
    const { zh, en } = citation(graph, { of: 'term', term }, visit);
    expect(zh).toContain(`“枫桥经验”（${term.count} 次，${term.documents} 篇）`);
    expect(en).toContain(`“枫桥经验” (${term.count} mentions, ${term.documents} documents)`);
  });

  it('gives a passage to its document', () => {
    const { csl, zh } = citation(graph, { of: 'passage', passage }, visit);
    const document = graph.documents.find(({ id }) => id === passage.document)!;
    expect(csl).toMatchObject({ type: 'document', title: document.title, 'container-title': '示例' });
    expect(csl.issued?.['date-parts'][0][0]).toBe(Number(document.date!.slice(0, 4)));
    expect(zh).toContain(passage.text);
  });

  it('leaves out what is not known', () => {
    const { zh, en, bibtex, csl } = citation(graph, { of: 'graph' }, { accessed: null, link: null });
    expect(zh + en + bibtex).not.toMatch(/null|undefined|查看|Accessed|urldate/);
    expect(Object.keys(csl)).toEqual(['id', 'type', 'title', 'version', 'note']);
  });

  it('holds no TeX of a label, whatever it is', () => {
    for (const each of hostile().terms) {
      const { bibtex } = citation(hostile(), { of: 'term', term: each }, visit);
      const plain = bibtex.replace(/\\[{}]/g, '');
      expect(plain.split('{').length).toBe(plain.split('}').length);
      expect(bibtex).not.toMatch(/(?<!\\)[%#$&_](?![^{]*\n {2}urldate)/);
    }
  });
});
