// A snapshot of any size whose figures add up, counted from simulated passages, for the bench of the file form.
// Terms are drawn by Zipf’s law, half of them out of the two themes of a document; documents have a year, later years
// more of them; themes come and go with
// the years, and one passage in five is reprinted soon after. Labels, pinyin, places and scores are noise of
// the usual length and digits.
import { qValues } from '../../measures/false-discovery.ts';
import { associations, chiSquareTail, expected, g2 } from '../../measures/measures.ts';
import { seededRandom } from '../../measures/random.ts';
import type { ByYear, MethodCard, Snapshot, SnapshotEdge, SnapshotTerm } from '../../model/index.ts';
import { by, SNAPSHOT_VERSION } from '../../model/index.ts';
import { seal } from '../seal.ts';
import { sha256 } from '../sha256.ts';

export interface Size {
  terms: number;
  edges: number;
  documents: number;
  passages: number;
  /** Pairs that met less often are left out, as the extractor does in a large corpus. */
  minEdgeCount: number;
}

const THEMES = 60;
const FIRST_YEAR = 1980;
const YEARS = 46;
const CHARACTERS = 1500;
const SOUNDS = [
  'jīng',
  'zhǔn',
  'fú',
  'pín',
  'gǎi',
  'gé',
  'kāi',
  'fàng',
  'zhì',
  'lǐ',
  'shè',
  'huì',
  'xiàng',
  'cūn',
];

interface Tally {
  passages: number;
  documents: Set<number>;
  groups: number;
  years: Map<number, { count: number; documents: Set<number> }>;
}

export function syntheticSnapshot(size: Size): Snapshot {
  const random = seededRandom(1);
  const labels = makeLabels(size.terms, random);
  const { terms, pairs } = count(size, random);
  const ids = labels.map((label) => `t${sha256(label).slice(0, 12)}`);
  const groups = size.passages;
  const kept = [...pairs]
    .filter(([, tally]) => tally.passages >= size.minEdgeCount)
    .sort(
      by(
        ([, tally]) => -tally.passages,
        ([pair]) => pair,
      ),
    );
  const tables = kept.map(([pair, tally]) => ({
    both: tally.groups,
    a: terms[Math.floor(pair / size.terms)]?.groups ?? 0,
    b: terms[pair % size.terms]?.groups ?? 0,
    total: groups,
  }));
  const q = qValues(
    tables.map((table) => (table.both > expected(table) ? chiSquareTail(g2(table)) : 1)),
    (size.terms * (size.terms - 1)) / 2,
  );
  const edges = kept.slice(0, size.edges).map(([pair, tally], index): SnapshotEdge => {
    const ends = [ids[Math.floor(pair / size.terms)] ?? '', ids[pair % size.terms] ?? ''].sort();
    const own = Number(q[index]?.toPrecision(6));
    const documents = tally.documents.size;
    return {
      ...{ source: ends[0] ?? '', target: ends[1] ?? '', count: tally.passages, documents },
      ...{ clusters: tally.groups, ...associations(tables[index] ?? { both: 1, a: 1, b: 1, total: 1 }) },
      ...{ q: own, significant: own <= 0.01 && tally.groups >= 3 && documents >= 2, byYear: byYear(tally) },
    };
  });
  const strengths = strengthOf(edges);
  return seal({
    format: 'tifa-snapshot',
    version: SNAPSHOT_VERSION,
    method: methodOf(size),
    years: {},
    documents: [],
    communities: [],
    terms: terms
      .map((tally, index) =>
        makeTerm({
          id: ids[index] ?? '',
          label: labels[index] ?? '',
          tally,
          random,
          ...strengths(ids[index] ?? ''),
        }),
      )
      .sort(by((term) => term.id)),
    edges: edges.sort(
      by(
        (edge) => edge.source,
        (edge) => edge.target,
      ),
    ),
    relations: [],
    passages: null,
  });
}

/** Han labels of three to eight characters, common ones oftener. */
function makeLabels(terms: number, random: () => number): string[] {
  const labels = new Set<string>();
  while (labels.size < terms) {
    const length = 3 + Math.floor(random() * random() * 6);
    labels.add(
      Array.from({ length }, () =>
        String.fromCharCode(0x4e00 + Math.floor(CHARACTERS * random() ** 2) * 7),
      ).join(''),
    );
  }
  return [...labels];
}

const soundOf = (character: string): string => SOUNDS[character.charCodeAt(0) % SOUNDS.length] ?? '';

function count(size: Size, random: () => number): { terms: Tally[]; pairs: Map<number, Tally> } {
  const terms = Array.from({ length: size.terms }, newTally);
  const pairs = new Map<number, Tally>();
  const documents = Array.from({ length: size.documents }, () => {
    const age = Math.sqrt(random());
    // A theme has its time: those of about a tenth of all years are alive together.
    const theme = () =>
      Math.min(THEMES - 1, Math.max(0, Math.floor(THEMES * (age + 0.2 * (random() - 0.5)))));
    return { year: FIRST_YEAR + Math.floor(YEARS * age), themes: [theme(), theme()] as const };
  });
  const byAge = documents
    .map((_, index) => index)
    .sort(
      by(
        (index) => documents[index]?.year ?? 0,
        (index) => index,
      ),
    );
  const placeInTime = new Map(byAge.map((index, place) => [index, place]));
  for (let passage = 0; passage < size.passages; passage++) {
    const document = Math.floor(random() * size.documents);
    const held = drawTerms(size.terms, documents[document]?.themes ?? [0, 0], random);
    const reprints = random() < 0.2 ? 1 + Math.floor(random() * 3) : 0;
    for (let copy = 0; copy <= reprints; copy++) {
      const near = (placeInTime.get(document) ?? 0) + Math.floor(size.documents * 0.02 * random());
      const place = copy === 0 ? document : (byAge[near] ?? document);
      const at = { document: place, year: documents[place]?.year ?? FIRST_YEAR, isFirst: copy === 0 };
      for (const [index, a] of held.entries()) {
        add(terms[a], at);
        for (const b of held.slice(index + 1)) {
          const pair = a * size.terms + b;
          const tally = pairs.get(pair) ?? newTally();
          pairs.set(pair, tally);
          add(tally, at);
        }
      }
    }
  }
  return { terms, pairs };
}

/** One to six of them, ascending; rank r with a chance of about 1/r, every second of a theme. */
function drawTerms(terms: number, themes: readonly [number, number], random: () => number): number[] {
  const length = 1 + Math.floor(6 * random() * random());
  const drawn = new Set<number>();
  for (let index = 0; index < length; index++) {
    const rank = Math.floor(terms ** random()) - 1;
    const theme = themes[index % 2] ?? 0;
    drawn.add(random() < 0.5 ? rank : Math.min(terms - 1, rank - (rank % THEMES) + theme));
  }
  return [...drawn].sort((a, b) => a - b);
}

const newTally = (): Tally => ({ passages: 0, documents: new Set(), groups: 0, years: new Map() });

function add(tally: Tally | undefined, at: { document: number; year: number; isFirst: boolean }): void {
  if (tally === undefined) return;
  tally.passages++;
  if (at.isFirst) tally.groups++;
  tally.documents.add(at.document);
  const year = tally.years.get(at.year) ?? { count: 0, documents: new Set() };
  tally.years.set(at.year, year);
  year.count++;
  year.documents.add(at.document);
}

function byYear({ years }: Tally): ByYear {
  return Object.fromEntries(
    [...years].map(([year, { count: own, documents }]) => [year, { count: own, documents: documents.size }]),
  );
}

function strengthOf(edges: readonly SnapshotEdge[]): (id: string) => { degree: number; strength: number } {
  const figures = new Map<string, { degree: number; strength: number }>();
  for (const { source, target, logDice, significant } of edges) {
    for (const end of significant ? [source, target] : []) {
      const { degree, strength } = figures.get(end) ?? { degree: 0, strength: 0 };
      figures.set(end, { degree: degree + 1, strength: strength + logDice });
    }
  }
  return (id) => {
    const { degree, strength } = figures.get(id) ?? { degree: 0, strength: 0 };
    return { degree, strength: Math.round(strength * 1e6) / 1e6 };
  };
}

interface Made {
  id: string;
  label: string;
  tally: Tally;
  random: () => number;
  degree: number;
  strength: number;
}

function makeTerm({ id, label, tally, random, degree, strength }: Made): SnapshotTerm {
  const years = [...tally.years.keys()].sort();
  const isCurated = random() < 0.25;
  const counted = { count: tally.passages, standalone: tally.passages, passages: tally.passages };
  return {
    ...{ id, label, english: isCurated ? `the ${[...label].map(soundOf).join('-')} policy` : null },
    pinyin: [...label].map(soundOf).join(' '),
    ...{ category: isCurated ? 'governance' : null, status: isCurated ? 'curated' : 'discovered' },
    variants: [{ surface: label, count: tally.passages }],
    ...{ ...counted, documents: tally.documents.size, clusters: tally.groups, byYear: byYear(tally) },
    ...{ first: dateIn(years[0], random), last: dateIn(years.at(-1), random) },
    score: isCurated ? null : Math.round(random() * 1e6) / 1e6,
    ...{ degree, strength, pagerank: Number((random() / 5000).toPrecision(6)), community: null },
    ...{ x: Math.round(1e5 * (random() - 0.5)) / 100, y: Math.round(1e5 * (random() - 0.5)) / 100 },
  };
}

function dateIn(year: number | undefined, random: () => number): string | null {
  if (year === undefined) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(12 * random()))}-${two(1 + Math.floor(28 * random()))}`;
}

function methodOf({ documents, passages, minEdgeCount }: Size): MethodCard {
  const none = '0'.repeat(64);
  return {
    schemaVersion: 1,
    software: { name: 'tifa', version: '0' },
    corpus: {
      ...{ title: 'synthetic', documents, characters: 0, han: 0, passages: 2 * passages, clusters: passages },
      ...{ first: null, last: null, sha256: none },
    },
    lexicon: { version: '0', sha256: none, terms: 0 },
    ...{ unit: 'sentence', counting: 'binary', measuredOn: 'clusters', cleaning: [] },
    thresholds: { minEdgeCount, significance: { q: 0.01, minCount: 3, minDocuments: 2 }, discovered: 0 },
    ...{ measure: 'logDice', seed: 1, exploratory: false },
  };
}
