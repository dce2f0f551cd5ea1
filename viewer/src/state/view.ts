// What a reader is looking at, as one plain value. Labels, not ids, name things, so that a link says what it
// opens and still means the same on another snapshot. Every change is a pure producer `(view) => view`.
import type { Level, Measure, Status } from '../../../graph/model/index.ts';
import type { Language } from '../words/words.ts';
import { type Chart, type ColourBy, type Place2D, START_CHART } from './chart.ts';
import { type Desk, START_DESK } from './desk.ts';
import type { Span } from './years.ts';

export const PLACES = ['map', 'table', 'time', 'ask'] as const;
export type Place = (typeof PLACES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Filters {
  /** Only what was said in these years, counted in them; null for all, undated documents too. */
  years: Span | null;
  minCount: number;
  maxCount: number | null;
  minDocuments: number;
  minDegree: number;
  measure: Measure;
  /** Least value of the measure. */
  threshold: number;
  significantOnly: boolean;
  connectedOnly: boolean;
  status: Status | null;
  category: string | null;
  /** Only terms that this issuer, or an issuer of this level, uses. */
  issuer: string | null;
  level: Level | null;
  /** First use not before, last use not after. */
  since: number | null;
  until: number | null;
  /** Only terms one of whose forms holds this. */
  holds: string | null;
  /** Keys of the communities that are shown; none means all. */
  communities: readonly string[];
  /** Keys of the steps of the legend that are shown, where the colour is no community’s; none means all. */
  steps: readonly string[];
}

/** Middle of the view in layout units, and Sigma's ratio (less is nearer). */
export interface CameraView {
  x: number;
  y: number;
  ratio: number;
}

export interface View extends Desk, Chart {
  /** The graph that is looked at, where it is not the one that the page starts with: a shipped one, or a file. */
  open: string | null;
  place: Place;
  /** Label of the selected term, lit amber. */
  term: string | null;
  /** Label of the second term of the selected edge, lit blue. */
  partner: string | null;
  filters: Filters;
  camera: CameraView | null;
  language: Language;
  theme: Theme;
}

export type Change = (view: View) => View;

/** Where each measure’s filter starts: what is weaker is noise in most corpora. */
export const THRESHOLDS: Record<Measure, number> = {
  ...{ logDice: 7, npmi: 0, g2: 0, jaccard: 0, dice: 0, cosine: 0 },
  ...{ associationStrength: 1, tScore: 0, mi3: 0 },
};

export const START_FILTERS: Filters = {
  years: null,
  minCount: 1,
  maxCount: null,
  minDocuments: 1,
  minDegree: 0,
  measure: 'logDice',
  threshold: THRESHOLDS.logDice,
  significantOnly: true,
  connectedOnly: true,
  status: null,
  category: null,
  issuer: null,
  level: null,
  since: null,
  until: null,
  holds: null,
  communities: [],
  steps: [],
};

export function sameFilters(a: Filters, b: Filters): boolean {
  return (Object.keys(b) as (keyof Filters)[]).every(
    (key) => JSON.stringify(a[key]) === JSON.stringify(b[key]),
  );
}

export const START: View = {
  open: null,
  place: 'map',
  term: null,
  partner: null,
  filters: START_FILTERS,
  camera: null,
  language: 'zh',
  theme: 'system',
  ...START_DESK,
  ...START_CHART,
};

/** A question is left for the map; the table and an open document stay. */
const beside = (view: View): View => ({
  ...view,
  place: view.place === 'ask' ? 'map' : view.place,
  beside: null,
});

export const openTerm =
  (label: string): Change =>
  (view) => ({ ...beside(view), term: label, partner: null });

export const openEdge =
  (label: string, partner: string): Change =>
  (view) => ({ ...beside(view), term: label, partner });

/** One step back: out of a document, out of the full width, then edge → term → nothing. */
export const stepOut: Change = (view) => {
  if (view.document !== null) return { ...view, document: null };
  if (view.evidence !== null) return { ...view, evidence: null };
  if (view.beside !== null) return { ...view, beside: null };
  if (view.also.length > 0) return { ...view, also: [] };
  return view.partner !== null ? { ...view, partner: null } : { ...view, term: null };
};

export const closeAll: Change = (view) => ({
  ...view,
  also: [],
  term: null,
  partner: null,
  evidence: null,
  beside: null,
});

export const goTo =
  (place: Place): Change =>
  (view) => ({ ...view, place, document: null });

export const filterBy =
  (patch: Partial<Filters>): Change =>
  (view) => ({ ...view, filters: { ...view.filters, ...patch } });

/** Another measure brings its own threshold: the old number would mean something else. */
export const measureBy =
  (measure: Measure): Change =>
  (view) =>
    filterBy({ measure, threshold: THRESHOLDS[measure] })(view);

/** A click in the legend: the first one isolates, further ones add or take away, the last one shows all. */
const toggleIn =
  (name: 'communities' | 'steps') =>
  (key: string): Change =>
  (view) => {
    const keys = view.filters[name];
    const next = keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
    return filterBy({ [name]: next })(view);
  };
export const toggleCommunity = toggleIn('communities');
export const toggleStep = toggleIn('steps');

/** Another colour has another legend, so what was chosen in the old one means nothing. */
export const colourBy =
  (colour: ColourBy, issuer: string | null = null): Change =>
  (view) => ({ ...filterBy({ steps: [] })(view), colour, issuer });

/** Two periods are held against each other over all years. */
export const comparePeriods =
  (periods: readonly [Span, Span]): Change =>
  (view) => ({ ...filterBy({ years: null })(view), periods });

export const chart =
  (patch: Partial<Chart>): Change =>
  (view) => ({ ...view, ...patch });

/** Adds a term to those chosen together, or takes it away; the first one is the selected term itself. */
export const toggleAlso =
  (label: string): Change =>
  (view) => {
    if (view.also.includes(label)) return { ...view, also: view.also.filter((each) => each !== label) };
    if (view.term === label) {
      const [next = null, ...rest] = view.also;
      return { ...view, term: next, partner: null, also: rest };
    }
    if (view.term === null && view.also.length === 0) return { ...view, term: label, partner: null };
    return { ...view, partner: null, also: [...view.also, label] };
  };

/** Lights these terms together and nothing else; the selection is left behind. */
export const chooseTogether =
  (labels: readonly string[]): Change =>
  (view) => ({ ...closeAll(view), also: labels });

/** A term that the reader put somewhere stays there, whatever the layout. */
export const putAt =
  (label: string, place: Place2D): Change =>
  (view) => ({ ...view, moved: { ...view.moved, [label]: place } });

export const release =
  (label: string): Change =>
  (view) => ({
    ...view,
    moved: Object.fromEntries(Object.entries(view.moved).filter(([each]) => each !== label)),
  });

export const nameCommunity =
  (key: string, name: string): Change =>
  (view) => {
    const { [key]: _, ...rest } = view.names;
    return { ...view, names: name.trim() === '' ? rest : { ...rest, [key]: name.trim() } };
  };

export const moveCamera =
  (camera: CameraView | null): Change =>
  (view) => ({ ...view, camera });

export const speak =
  (language: Language): Change =>
  (view) => ({ ...view, language });

export const paint =
  (theme: Theme): Change =>
  (view) => ({ ...view, theme });
