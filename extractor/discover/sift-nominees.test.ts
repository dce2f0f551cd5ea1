import { beforeAll, describe, expect, it } from 'vitest';
import { alone } from '../crew.ts';
import { nominations } from './candidates.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { columnsOf } from './corpus-columns.ts';
import { dropNested } from './nesting.ts';
import { rejectionRows } from './rejection-rows.ts';
import { type Sifted, type Sifting, siftColumns, siftNominees } from './sift-nominees.ts';
import { printedOf, STANDING, type Standing, standingOf } from './standing.ts';
import { encode } from './text.ts';
import { toySegmenter } from './toy-segmenter.ts';

/** Invented nouns of two letters, and the words around them. */
const NOUNS = Array.from({ length: 60 }, (_, noun) =>
  String.fromCharCode(0x5000 + 2 * noun, 0x5001 + 2 * noun),
);
const segmenter = toySegmenter(`${NOUNS.map((noun) => `${noun}/n`).join(' ')} 推进/v 工作/n 的/u 和/c`);
const AROUND = [...'推进 工作 的 和 甲 乙 丙 ， ， ， “ ” 、'.split(' ')];

let corpus: Corpus;
let sifting: Omit<Sifting, 'next'>;
let sifted: Sifted[];
beforeAll(async () => {
  const sentences = phrases(7500);
  const text = encode(
    [0, 1, 2].map((id) => ({ id: `${id}`, sentences: sentences.slice(2500 * id, 2500 * (id + 1)) })),
  );
  const built = await buildCorpus(text, {
    segmenter,
    general: new Map([[`${NOUNS[0]}${NOUNS[1]}`, 0.5]]),
    crew: alone,
  });
  corpus = built.corpus;
  sifting = { nominations: nominations(corpus, built.sources), without: [] };
  sifted = siftNominees(corpus, { ...sifting, next: Int32Array.of(0) });
});

describe('siftNominees', () => {
  it('makes of ranges in another thread what it makes of them here', () => {
    expect(sifted.length).toBeGreaterThan(2);
    const columns = structuredClone(columnsOf(corpus, segmenter.words));
    const next = Int32Array.of(1);
    expect(siftColumns({ ...sifting, next, columns })).toEqual(sifted.slice(1));
  });

  it('takes no range that is taken', () => {
    expect(siftNominees(corpus, { ...sifting, next: Int32Array.of(sifted.length) })).toEqual([]);
  });

  it('names no string twice where one range ends and the next begins', () => {
    const named = sifted.flatMap((range) => {
      const strings: string[] = [];
      for (let at = 0; at < range.standing.length; at += STANDING.size) {
        strings.push([STANDING.low, STANDING.length].map((column) => range.standing[at + column]).join());
      }
      return strings;
    });
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(100);
  });
});

describe('dropNested', () => {
  it('keeps what asking every mention anew in both rounds keeps, with the same counts', () => {
    const candidates = () => sifted.flatMap((range) => standingOf(range, corpus.index));
    const rejections = rejectionRows(corpus.text);
    const kept = dropNested(candidates(), corpus, rejections);
    expect(kept.length).toBeLessThan(candidates().length - 100);
    expect(told(kept)).toEqual(told(keptInTwoRounds(candidates())));
  });
});

const told = (standing: readonly Standing[]) =>
  standing.map((each) => [printedOf(each, corpus.text), each.standalone]);

/** By the definition: each mention, each longer candidate, the nearest begun. */
function keptInTwoRounds(candidates: Standing[]): Standing[] {
  let kept = candidates;
  for (let round = 0; round < 2; round++) {
    const begun = new Map<number, Standing[]>();
    for (const candidate of kept) {
      if (!candidate.covers) continue;
      for (const at of candidate.positions) begun.set(at, [...(begun.get(at) ?? []), candidate]);
    }
    const before = kept;
    kept = before.filter((candidate) => {
      const wholes = candidate.positions.reduce((found, position) => {
        const whole = around(begun, candidate, position);
        return whole === null ? found : found.set(whole, (found.get(whole) ?? 0) + 1);
      }, new Map<Standing, number>());
      const inside = [...wholes.values()].reduce((sum, count) => sum + count, 0);
      candidate.standalone = candidate.positions.length - inside;
      return candidate.strong || !(isNested(candidate, wholes) || isRare(candidate, wholes));
    });
  }
  return kept;
}

function around(begun: Map<number, Standing[]>, { length }: Standing, position: number): Standing | null {
  for (let at = position; at > position - 20; at--) {
    const longest = (begun.get(at) ?? []).sort((one, other) => other.length - one.length)[0];
    if (longest !== undefined && longest.length > length && at + longest.length >= position + length)
      return longest;
  }
  return null;
}

function isNested({ count }: Standing, wholes: Map<Standing, number>): boolean {
  return [...wholes].some(
    ([whole, inside]) => inside >= whole.count && whole.count / count >= 0.8 && count - whole.count < 3,
  );
}

function isRare(candidate: Standing, wholes: Map<Standing, number>): boolean {
  const { count, standalone } = candidate;
  const surface = (each: Standing) => printedOf(each, corpus.text).replace('、', '');
  const heads = [...wholes.keys()].filter((whole) => surface(whole).endsWith(surface(candidate)));
  return (standalone / count < 0.2 || standalone < (count >= 4 ? 2 : 1)) && heads.length < 3;
}

/** Phrases that go on from each other, put together by chance, the same every time (a linear congruential generator). */
function phrases(count: number): string[] {
  let state = 1;
  const among = <T>(items: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)] as T;
  };
  const pool = [...NOUNS];
  while (pool.length < 1000)
    pool.push(among([among(NOUNS) + among(pool), among(pool) + among(NOUNS)]).slice(0, 12));
  return Array.from(
    { length: count },
    () => [1, 2, 3].map(() => among(AROUND) + among(pool)).join('') + among(AROUND),
  );
}
