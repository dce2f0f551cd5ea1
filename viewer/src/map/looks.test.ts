import { expect, test } from 'vitest';
import { FENGQIAO, GRID, MASS_LINE, REFORM, snapshot } from '../fixture.ts';
import { buildAtlas, edgeKey } from '../state/atlas.ts';
import type { ChangeKind, Contrast } from '../state/contrast.ts';
import { select } from '../state/selection.ts';
import { showThrough } from '../state/shown.ts';
import { type Filters, START_FILTERS } from '../state/view.ts';
import { mix } from './colour.ts';
import { dotsBy } from './dots.ts';
import { edgeLook, type Style, termLook } from './looks.ts';
import { clamp, edgeWidth, inkedWidth, inkFor, radius } from './marks.ts';
import type { Palette } from './palette.ts';
import { buildScene } from './scene.ts';

const atlas = buildAtlas(snapshot());
const filters: Filters = { ...START_FILTERS, significantOnly: false, threshold: 5 };
const lit = { fill: '#000000', line: '#000000' };
const palette: Palette = {
  ...{ ground: '#ffffff', ink: '#000000', quiet: '#666666', edge: '#808080', lit: '#333333' },
  ...{ border: '#ffffff', line: '#eeeeee', surface: '#ffffff', first: lit, second: lit, font: '', serif: '' },
  ...{ ramp: ['#111111', '#222222', '#333333', '#444444', '#555555', '#666666'], faded: '#dddddd' },
  changes: {
    ...{
      appeared: '#0000ff',
      stronger: '#5555ff',
      steady: '#aaaaaa',
      weaker: '#aa5500',
      vanished: '#883300',
    },
  },
  slots: Array.from({ length: 12 }, (_, i) => `#${i.toString(16).repeat(6)}`),
  shares: { between: 0.22, within: 0.34, faded: 0.1, toGround: 0.82 },
};

function style(
  term: string | null,
  partner: string | null = null,
  isolated: string | null = null,
  against: Contrast | null = null,
): Style {
  const selection = select(atlas, { term, partner });
  const scene = buildScene({ atlas, filters, selection, isolated, shown: showThrough(atlas, filters) });
  const dots = dotsBy({
    ...{ atlas, size: 'count' as const, years: null, overlay: null, contrast: against, palette, scale: 1 },
  });
  return {
    ...{ atlas, scene, palette, measure: 'logDice', scale: 1, dots, edgeColour: 'community' },
    ...{ contrast: against, density: false },
  };
}
const looks = (at: Style) => ({
  term: (id: string) => termLook(at, atlas.terms.get(id)!),
  edge: (a: string, b: string) => edgeLook(at, atlas.edges.get(edgeKey(a, b))!),
});

test('at rest terms have their community’s colour and edges are straight tints', () => {
  const rest = looks(style(null));
  expect(rest.term(FENGQIAO)).toMatchObject({ hidden: false, color: '#333333' });
  expect(rest.term(REFORM).color).toBe('#000000');
  expect(rest.edge(FENGQIAO, MASS_LINE)).toMatchObject({ hidden: false, type: 'line', zIndex: 1 });
  expect(rest.edge(FENGQIAO, REFORM).zIndex).toBe(0);
});

test('a selected term bends its links and lets the rest step back without moving it', () => {
  const focus = looks(style('群众路线'));
  expect(focus.edge(FENGQIAO, MASS_LINE)).toMatchObject({ type: 'curve', hidden: false });
  expect(focus.edge(FENGQIAO, GRID)).toMatchObject({ type: 'line' });
  expect(focus.term(GRID).color).toBe(mix('#333333', '#ffffff', 0.82));
  expect(focus.term(FENGQIAO).color).toBe('#333333');
  expect(Object.keys(focus.term(GRID))).not.toContain('x');
});

test('a selected edge is drawn in ink, 4.5 px wide, above all others', () => {
  const pair = looks(style('枫桥经验', '群众路线')).edge(FENGQIAO, MASS_LINE);
  expect(pair).toEqual({ hidden: false, size: 4.5, color: '#333333', type: 'curve', zIndex: 4 });
});

test('a legend line isolates its community', () => {
  const isolated = looks(style(null, null, '枫桥经验'));
  expect(isolated.term(FENGQIAO).color).toBe('#333333');
  expect(isolated.term(REFORM).color).not.toBe('#000000');
});

test('a term that the filters hide is shown while it is selected', () => {
  const hidden = { ...filters, minCount: 5 };
  const shown = showThrough(atlas, hidden);
  const selection = select(atlas, { term: '网格员', partner: null });
  const scene = buildScene({ atlas, filters: hidden, selection, isolated: null, shown });
  expect(shown.terms.has(GRID)).toBe(false);
  expect(scene.terms.has(GRID)).toBe(true);
});

test('the formulas of the marks', () => {
  expect(radius(0, 100)).toBeCloseTo(2.2);
  expect(radius(100, 100)).toBeCloseTo(15.2);
  const reach = { min: 0, low: 0, high: 1, max: 1 };
  const logDice = { min: 2, low: 4, high: 13, max: 14 };
  expect(edgeWidth('logDice', 7, logDice)).toBe(0.5);
  expect(edgeWidth('logDice', 11, logDice)).toBeCloseTo(2.48);
  expect(edgeWidth('logDice', 14, logDice)).toBe(3.6);
  expect(edgeWidth('logDice', 1, reach)).toBe(3.6);
  expect(edgeWidth('npmi', 1, reach)).toBe(3.6);
  expect(inkFor(1500)).toEqual({ width: 1, tint: 1 });
  expect(inkFor(6000).width).toBeCloseTo(0.5);
  expect(inkFor(60_000).tint).toBe(0.45);
  expect(inkedWidth(1, inkFor(60_000))).toBe(0.5);
  expect(clamp(5, 0, 3)).toBe(3);
});

test('mixing is opaque and exact at its ends', () => {
  expect(mix('#ffffff', '#000000', 0)).toBe('#ffffff');
  expect(mix('#ffffff', '#102030', 1)).toBe('#102030');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});

type TermOf = Contrast['terms'] extends ReadonlyMap<string, infer T> ? T : never;
type EdgeOf = Contrast['edges'] extends ReadonlyMap<string, infer T> ? T : never;

test('what changed between two periods is told by form as well as by colour', () => {
  const change = (kind: ChangeKind, a: number, b: number) => ({
    ...{ change: kind, kind: 'steady' as const, certain: true, q: 0, logOdds: 0, z: 0, id: '', label: '' },
    ...{ a: { count: a, documents: 1, hits: a }, b: { count: b, documents: 1, hits: b } },
    ...{ source: '', target: '', labels: ['', ''] as [string, string], g2: 0 },
    logDice: [null, null] as [null, null],
  });
  const against: Contrast = {
    ...{
      periods: [
        { from: 1, to: 1 },
        { from: 2, to: 2 },
      ],
      documents: [1, 1],
      q: 0.01,
    },
    terms: new Map<string, TermOf>([
      [FENGQIAO, change('appeared', 0, 4)],
      [MASS_LINE, change('vanished', 4, 0)],
      [GRID, change('weaker', 4, 1)],
    ]),
    edges: new Map<string, EdgeOf>([
      [edgeKey(FENGQIAO, MASS_LINE), change('vanished', 3, 0)],
      [edgeKey(FENGQIAO, GRID), change('appeared', 0, 3)],
    ]),
  };
  const at = looks(style(null, null, null, against));
  const rings = [FENGQIAO, GRID, MASS_LINE].map((id) => at.term(id).ring);
  expect(rings).toEqual([...rings].sort((a, b) => b - a));
  expect(new Set(rings).size).toBe(3);
  expect(at.term(MASS_LINE).core).toBe(palette.ground);
  expect(at.edge(FENGQIAO, MASS_LINE).type).toBe('curve');
  expect(at.edge(FENGQIAO, GRID).type).toBe('line');
  expect(at.edge(FENGQIAO, REFORM).hidden).toBe(true);
});
