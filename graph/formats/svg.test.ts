import { describe, expect, it } from 'vitest';
import { FIXTURE, HOSTILE, hostile } from './arbitrary.ts';
import { writeSvg } from './svg.ts';

describe('SVG', () => {
  const svg = writeSvg(FIXTURE);

  it('draws every term in the colour of its community, and says what it shows', () => {
    expect(svg.match(/<circle /g)).toHaveLength(FIXTURE.terms.length);
    expect(new Set(svg.match(/fill="#[0-9A-F]{6}"/g)).size).toBeGreaterThan(2);
    expect(svg).toContain('role="img" aria-labelledby="tifa-map-title tifa-map-about"');
    expect(svg).toContain(`20 / 20 术语 terms · ${FIXTURE.edges.length} 共现`);
  });

  it('holds everything inside its frame, downwards what is upwards on the map', () => {
    const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
      .split(' ')
      .map(Number);
    const ys = [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => {
      expect(Number(x)).toBeGreaterThan(left);
      expect(Number(x)).toBeLessThan(left + width);
      return Number(y);
    });
    expect(Math.min(...ys)).toBeGreaterThan(top);
    expect(Math.max(...ys)).toBeLessThan(top + height);
    const highest = FIXTURE.terms.reduce((a, b) => (b.y > a.y ? b : a));
    expect(Math.min(...ys)).toBeCloseTo(-highest.y, 1);
  });

  it('draws the most frequent terms only when asked for few, and edges between them', () => {
    const few = writeSvg(FIXTURE, { terms: 3 });
    expect(few.match(/<circle /g)).toHaveLength(3);
    expect((few.match(/<line /g) ?? []).length).toBeLessThanOrEqual(3);
  });

  it('lets no label become markup', () => {
    const wild = writeSvg(hostile());
    expect(wild).not.toMatch(/<script|<b>|<!/);
    expect(wild.match(/<text /g)?.length).toBeGreaterThan(HOSTILE.length / 3);
  });

  it('is drawn for a graph of nothing', () => {
    expect(writeSvg({ ...FIXTURE, terms: [], edges: [], communities: [] })).toContain(
      'viewBox="-110 -40 220 80"',
    );
  });
});
