// Which documents each replicate of the bootstrap draws, and what every term has in it: made once, seen by all threads.
import { seededRandom } from '../../graph/measures/random.ts';
import { sharedBytes } from '../shared.ts';

/** Units (near-duplicate groups), each with the document where it is first met: `counts[i]` in `documents[i]`. */
export interface ByDocument {
  documents: Int32Array;
  counts: Int32Array;
  /** The columns are longer than what is in them. */
  size: number;
}

export interface Draws {
  replicates: number;
  /** How often each document is drawn, the replicates of one document side by side. */
  weights: Uint8Array;
  /** The largest of them. */
  heaviest: number;
  /** Units of each term, the replicates of one term side by side; `NO_UNITS` for 0. */
  units: Float32Array;
  /** The largest of each term. */
  most: Float32Array;
}

export interface DrawOptions {
  documents: number;
  /** A multiple of four. */
  replicates: number;
  seed: number;
  terms: number;
  /** Asked for once a term; may be the same columns each time. */
  unitsOf: (term: number) => ByDocument;
}

/** Nothing beside any number of units, and yet nothing is divided by 0. */
const NO_UNITS = 1e-30;

/** In every replicate the draws sum to `documents`. */
export function drawDocuments({ documents, replicates, seed, terms, unitsOf }: DrawOptions): Draws {
  const weights = drawWeights(seededRandom(seed), documents, replicates);
  const units = new Float32Array(new SharedArrayBuffer(4 * terms * replicates));
  const most = new Float32Array(new SharedArrayBuffer(4 * terms));
  const draws = { replicates, weights, heaviest: weights.reduce((a, b) => Math.max(a, b), 0), units, most };
  const weigh = weigher(draws);
  const sums = new Int32Array(replicates);
  for (let term = 0; term < terms; term += 1) {
    weigh(sums, unitsOf(term));
    const first = term * replicates;
    for (let at = 0; at < replicates; at += 1) {
      const sum = sums[at] as number;
      units[first + at] = sum === 0 ? NO_UNITS : sum;
      if (sum > (most[term] as number)) most[term] = sum;
    }
  }
  return draws;
}

/** That one document is drawn more than 255 times does not happen: the chance is below 1 in 256!. */
function drawWeights(random: () => number, documents: number, replicates: number): Uint8Array {
  const weights = sharedBytes(documents * replicates);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let drawn = 0; drawn < documents; drawn += 1) {
      const at = Math.floor(random() * documents) * replicates + replicate;
      weights[at] = (weights[at] as number) + 1;
    }
  }
  return weights;
}

const BYTE = 255;

/** Adds up the units of each replicate: four replicates at a time, as the bytes of a word, while no sum outgrows a byte. */
export function weigher({ weights, replicates, heaviest }: Omit<Draws, 'units' | 'most'>) {
  const words = new Int32Array(weights.buffer, 0, weights.length / 4);
  const packed = new Int32Array(replicates / 4);
  const bytes = new Uint8Array(packed.buffer);
  return (sums: Int32Array, { documents, counts, size }: ByDocument): void => {
    sums.fill(0);
    let room = BYTE;
    packed.fill(0);
    for (let place = 0; place < size; place += 1) {
      const [document, count] = [documents[place] as number, counts[place] as number];
      const largest = count * heaviest;
      if (largest > room) {
        addTimes(sums, { values: bytes, first: 0, count: 1 });
        packed.fill(0);
        room = BYTE;
      }
      if (largest > BYTE) addTimes(sums, { values: weights, first: document * replicates, count });
      else {
        addWords(packed, { values: words, first: document * packed.length, count });
        room -= largest;
      }
    }
    addTimes(sums, { values: bytes, first: 0, count: 1 });
  };
}

interface Times<Values> {
  values: Values;
  first: number;
  count: number;
}

/** In whole numbers: doubles take several times as long. */
function addTimes(sums: Int32Array, { values, first, count }: Times<Uint8Array>): void {
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = ((sums[at] as number) + Math.imul(count, values[first + at] as number)) | 0;
  }
}

/** The same for words, apart, since a loop over one kind of column is faster than over two. */
function addWords(sums: Int32Array, { values, first, count }: Times<Int32Array>): void {
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = ((sums[at] as number) + Math.imul(count, values[first + at] as number)) | 0;
  }
}
