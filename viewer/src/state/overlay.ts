// What the colour of a dot says where it is no community’s: the steps of the legend, and the step of each term.
import { by, type SnapshotTerm } from '../../../graph/model/index.ts';
import type { Atlas } from './atlas.ts';
import type { Chart, ColourBy } from './chart.ts';
import type { Usage } from './usage.ts';
import { countedIn, type Span, spanText } from './years.ts';

export interface OverlayStep {
  /** What the link names it by. */
  key: string;
  /** A step of the sequential ramp (1–6), a slot of the palette (1–11), or grey. */
  paint: { ramp: number } | { slot: number };
  /** Drawn as a ring. */
  hollow: boolean;
  /** Years or shares, written the same in both languages; empty where the key says it all. */
  range: string;
  size: number;
}

export interface Overlay {
  by: Exclude<ColourBy, 'community'>;
  steps: readonly OverlayStep[];
  stepOf: ReadonlyMap<string, OverlayStep>;
}

export const GRADE_NAMES = ['沸', '烫', '热', '暖', '温', '冷'] as const;
/** Terms about which the snapshot does not know it. */
export const UNKNOWN = '?';
const RAMP = 6;
const SLOTS = 11;

export interface OverlayInput {
  atlas: Atlas;
  chart: Pick<Chart, 'colour' | 'grades' | 'issuer'>;
  years: Span | null;
  usage: Usage | null;
}

/** Null where the colour is the community’s. */
export function buildOverlay(input: OverlayInput): Overlay | null {
  const { colour } = input.chart;
  return colour === 'community' ? null : { by: colour, ...STEPS[colour](input) };
}

type Steps = Pick<Overlay, 'steps' | 'stepOf'>;

const STEPS: Record<Exclude<ColourBy, 'community'>, (input: OverlayInput) => Steps> = {
  first: ({ atlas }) => yearSteps(atlas, (term) => term.first),
  recency: ({ atlas }) => yearSteps(atlas, (term) => term.last),
  issuer: ({ atlas, usage, chart }) => {
    const bounds = [0.8, 0.6, 0.4, 0.2, 0.001, 0];
    const names = ['≥ 80 %', '60–80 %', '40–60 %', '20–40 %', '< 20 %', '0 %'];
    return divide(atlas, names, (term) => {
      const own = usage?.terms.get(term.id);
      if (own === undefined || chart.issuer === null) return null;
      const share = (own.issuers.get(chart.issuer) ?? 0) / Math.max(1, own.passages);
      return bounds.findIndex((bound) => share >= bound);
    });
  },
  warmth: ({ atlas, chart, years }) => {
    const all = Math.max(1, documentsIn(atlas, years));
    const ranges = [...chart.grades.map((grade) => `≥ ${grade} %`), `< ${chart.grades.at(-1)} %`];
    const steps = divide(atlas, ranges, (term) => {
      const share = (100 * countedIn(term, years).documents) / all;
      const grade = chart.grades.findIndex((bound) => share >= bound);
      return grade < 0 ? chart.grades.length : grade;
    });
    return rename(steps, (index) => GRADE_NAMES[index]);
  },
  category: ({ atlas }) => {
    const sizes = new Map<string, number>();
    for (const { category } of atlas.snapshot.terms)
      if (category !== null) sizes.set(category, (sizes.get(category) ?? 0) + 1);
    const names = [...sizes]
      .sort(
        by(
          ([, size]) => -size,
          ([name]) => name,
        ),
      )
      .map(([name]) => name);
    const steps = names.map(
      (key, i): OverlayStep => ({
        ...{ key, hollow: false, range: '', size: 0 },
        // From the twelfth on all are grey, as communities are; the legend names each.
        paint: { slot: i < SLOTS ? i + 1 : 0 },
      }),
    );
    return counted(atlas, steps, (term) => (term.category === null ? null : names.indexOf(term.category)));
  },
  status: ({ atlas }) => {
    const steps = (['curated', 'discovered'] as const).map(
      (key): OverlayStep => ({
        ...{ key, range: '', size: 0 },
        ...{ hollow: key === 'discovered', paint: { slot: key === 'curated' ? 8 : 3 } },
      }),
    );
    return counted(atlas, steps, (term) => (term.status === 'curated' ? 0 : 1));
  },
};

/** Six steps with about as many terms each, cut between years; the latest is the strongest colour. */
function yearSteps(atlas: Atlas, dateOf: (term: SnapshotTerm) => string | null): Steps {
  const yearOf = (term: SnapshotTerm) => {
    const date = dateOf(term);
    return date === null ? null : Number(date.slice(0, 4));
  };
  const years = atlas.snapshot.terms
    .map(yearOf)
    .filter((year) => year !== null)
    .sort((a, b) => a - b);
  const starts = [
    ...new Set(Array.from({ length: RAMP }, (_, i) => years[Math.floor((i * years.length) / RAMP)] ?? 0)),
  ].reverse();
  const last = years.at(-1) ?? 0;
  const ranges = starts.map((from, i) => spanText({ from, to: i === 0 ? last : (starts[i - 1] ?? 0) - 1 }));
  return divide(atlas, ranges, (term) => {
    const year = yearOf(term);
    return year === null ? null : starts.findIndex((from) => year >= from);
  });
}

/** Steps of the ramp, strongest first. */
function divide(
  atlas: Atlas,
  ranges: readonly string[],
  stepOf: (term: SnapshotTerm) => number | null,
): Steps {
  const steps = ranges.map(
    (range, i): OverlayStep => ({
      ...{ key: range.replaceAll(' ', ''), range, hollow: false, size: 0 },
      paint: { ramp: RAMP - Math.round((i * (RAMP - 1)) / Math.max(1, ranges.length - 1)) },
    }),
  );
  return counted(atlas, steps, stepOf);
}

function counted(
  atlas: Atlas,
  steps: readonly OverlayStep[],
  indexOf: (term: SnapshotTerm) => number | null,
): Steps {
  const unknown: OverlayStep = { key: UNKNOWN, paint: { slot: 0 }, hollow: true, range: '', size: 0 };
  const found = new Map(atlas.snapshot.terms.map((term) => [term.id, steps[indexOf(term) ?? -1] ?? unknown]));
  const sizes = new Map<string, number>();
  for (const { key } of found.values()) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const whole = [...steps, ...(sizes.has(UNKNOWN) ? [unknown] : [])].map((step) => ({
    ...step,
    size: sizes.get(step.key) ?? 0,
  }));
  const byKey = new Map(whole.map((step) => [step.key, step]));
  return {
    steps: whole,
    stepOf: new Map([...found].map(([id, step]) => [id, byKey.get(step.key) ?? unknown])),
  };
}

function rename({ steps, stepOf }: Steps, name: (index: number) => string | undefined): Steps {
  const renamed = new Map(steps.map((step, i) => [step, { ...step, key: name(i) ?? step.key }]));
  return {
    steps: [...renamed.values()],
    stepOf: new Map([...stepOf].map(([id, step]) => [id, renamed.get(step) ?? step])),
  };
}

function documentsIn({ snapshot }: Atlas, years: Span | null): number {
  if (years === null) return snapshot.method.corpus.documents;
  return Object.entries(snapshot.years)
    .filter(([year]) => Number(year) >= years.from && Number(year) <= years.to)
    .reduce((total, [, each]) => total + each.documents, 0);
}
