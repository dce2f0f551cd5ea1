// 64 bits of any record, in half the time of hashing its JSON, and such that records in any order have one sum: each
// character and number goes through two lanes of rotate, xor and multiply, finished as MurmurHash3 does (Appleby 2011,
// fmix32). It is no seal: two versions of a record that were made to collide would count as one.

/** Two 32-bit lanes. Sums of them stand for records in any order. */
export interface Fingerprint {
  a: number;
  b: number;
}

/** The lanes of the record that is being read, in a typed array: as variables, every step would put a number on the heap. */
const lanes = new Int32Array(2);

const TAG = { null: 1, false: 2, true: 3, integer: 4, real: 5, text: 6, list: 7, record: 8, end: 9 } as const;
const real = new Float64Array(1);
const halves = new Uint32Array(real.buffer);

/** Adds the fingerprint of plain data to a sum; a property that is undefined counts as missing. */
export function add(sum: Fingerprint, content: unknown): void {
  lanes.fill(1);
  value(content);
  close(sum);
}

/**
 * Two fingerprints of a record, one behind the other: of its names, lists and records, and of its figures and texts. Where
 * only the second differs, the lists, most of the record, are as they were.
 */
export function twoFingerprints(content: Record<string, unknown>): string {
  return half(content, 'lists') + half(content, 'values');
}

/** Digits of the first of the two. */
export const LISTS_DIGITS = 16;

function half(content: Record<string, unknown>, which: 'lists' | 'values'): string {
  const sum = { a: 0, b: 0 };
  lanes.fill(1);
  for (const key in content) {
    const property = content[key];
    if (property === undefined) continue;
    name(key);
    if (isList(property) === (which === 'lists')) value(property);
  }
  close(sum);
  return written(sum);
}

/** Neither number nor text nor nothing: a list or a record. */
export const isList = (content: unknown): boolean => typeof content === 'object' && content !== null;

function close(sum: Fingerprint): void {
  const [a = 0, b = 0] = lanes;
  sum.a = (sum.a + finished(a ^ b)) | 0;
  sum.b = (sum.b + finished((Math.imul(a, 5) + b) | 0)) | 0;
}

export const fingerprint = (content: unknown): string => {
  const sum = { a: 0, b: 0 };
  add(sum, content);
  return written(sum);
};

/** 16 hexadecimal digits. */
export const written = (sum: Fingerprint): string => lane(sum.a) + lane(sum.b);

const lane = (bits: number) => (bits >>> 0).toString(16).padStart(8, '0');

function value(content: unknown): void {
  if (typeof content === 'string') text(content);
  else if (typeof content === 'number') number(content);
  else if (content === null || content === undefined) word(TAG.null);
  else if (typeof content === 'boolean') word(content ? TAG.true : TAG.false);
  else if (Array.isArray(content)) {
    word(TAG.list + 16 * content.length);
    for (let i = 0; i < content.length; i += 1) value(content[i]);
  } else record(content as Record<string, unknown>);
}

function record(content: Record<string, unknown>): void {
  word(TAG.record);
  for (const key in content) {
    const property = content[key];
    if (property === undefined) continue;
    name(key);
    value(property);
  }
  word(TAG.end);
}

/** Records by the million have the same few names: each is read once, and then is one step of each lane. */
function name(key: string): void {
  let known = names.get(key);
  if (known === undefined) {
    const [a = 0, b = 0] = lanes;
    lanes.fill(1);
    text(key);
    known = Int32Array.from(lanes);
    lanes[0] = a;
    lanes[1] = b;
    names.set(key, known);
  }
  step(known[0] ?? 0, known[1] ?? 0);
}

const names = new Map<string, Int32Array>();

function number(content: number): void {
  if ((content | 0) === content) {
    word(TAG.integer);
    word(content);
    return;
  }
  real[0] = content;
  word(TAG.real);
  word(halves[0] ?? 0);
  word(halves[1] ?? 0);
}

function text(content: string): void {
  word(TAG.text + 16 * content.length);
  // The lanes in local variables: texts are nearly all there is to read.
  let a = lanes[0] ?? 0;
  let b = lanes[1] ?? 0;
  for (let i = 0; i < content.length; i += 1) {
    const unit = content.charCodeAt(i);
    a = Math.imul(((a << 5) | (a >>> 27)) ^ unit, 0x9e3779b1);
    b = Math.imul(((b << 13) | (b >>> 19)) ^ unit, 0x85ebca77);
  }
  lanes[0] = a;
  lanes[1] = b;
}

const word = (bits: number): void => step(bits, bits);

function step(bitsOfA: number, bitsOfB: number): void {
  const a = lanes[0] ?? 0;
  const b = lanes[1] ?? 0;
  lanes[0] = Math.imul(((a << 5) | (a >>> 27)) ^ bitsOfA, 0x9e3779b1);
  lanes[1] = Math.imul(((b << 13) | (b >>> 19)) ^ bitsOfB, 0x85ebca77);
}

function finished(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
