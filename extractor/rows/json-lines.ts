// JSON lines straight into UTF-8 bytes. An extraction is millions of small records, and to make a string of each and
// encode the strings after takes several times as long as to write the bytes.
import { type Fields, type Key, keyOf, type Word } from './fields.ts';
import type { Ids, PassageIds } from './ids.ts';

/** Gathered before they are handed on: one system call for many small records. */
const CHUNK = 1 << 20;
const [QUOTE, BACKSLASH, COMMA, MINUS, POINT, ZERO] = [0x22, 0x5c, 0x2c, 0x2d, 0x2e, 0x30];
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD, NEWLINE] = [0x5b, 0x5d, 0x7b, 0x7d, 0x0a];
/** A number takes at most 24, a mark 1, and an id some more. */
const ROOM = 64;
/** Bytes from which a call into the engine copies faster than a loop. */
const LONG = 64;

/** What stands behind the backslash for a unit that a string must not hold; 0 for all others. */
const ESCAPED = new Uint8Array(128);
for (const unit of '"\\\b\f\n\r\t') ESCAPED[unit.charCodeAt(0)] = JSON.stringify(unit).charCodeAt(2);
/** Control characters that take more than two bytes. */
const LONG_ESCAPE = 1;
for (let unit = 0; unit < 0x20; unit += 1) ESCAPED[unit] ||= LONG_ESCAPE;

const NULL = new Uint8Array(Buffer.from('null'));
const ENCODER = new TextEncoder();

/**
 * A record is told field by field and ended, or added whole: then its bytes are those of `JSON.stringify(record)` for
 * plain values. A class, because it owns its buffer and its methods are called a hundred million times.
 */
export class JsonLines implements Fields {
  readonly #write: (bytes: Uint8Array) => void;
  #bytes: Uint8Array = new Uint8Array(CHUNK);
  #size = 0;
  /** What stands before the next field. */
  #mark = OPEN_RECORD;
  readonly #keys = new Map<string, Key>();

  /** `write` is given bytes that are only good until it returns. */
  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  add(record: unknown): void {
    this.#value(record);
    this.#reserve(1);
    this.#bytes[this.#size++] = NEWLINE;
  }

  /** Ends the record that was told. */
  endRecord(): void {
    this.close();
    this.#bytes[this.#size++] = NEWLINE;
    this.#mark = OPEN_RECORD;
  }

  /** Hands on what is left. */
  end(): void {
    this.#write(this.#bytes.subarray(0, this.#size));
    this.#size = 0;
  }

  whole(key: Key, value: number): void {
    this.#key(key);
    this.#digits(value);
  }

  decimal(key: Key, value: number): void {
    this.#key(key);
    this.#number(value);
  }

  flag(key: Key, value: boolean): void {
    this.#key(key);
    this.#ascii(value ? 'true' : 'false');
  }

  text(key: Key, text: string): void {
    this.#key(key);
    this.#string(text, 0, text.length);
  }

  slice(key: Key, source: string, { start, end }: { start: number; end: number }): void {
    this.#key(key);
    this.#string(source, start, end);
  }

  word(key: Key, word: Word | null): void {
    this.#key(key);
    const json = word === null ? NULL : word.json;
    this.#reserve(json.length);
    this.#copy(json, 0, json.length);
  }

  id(key: Key, { json, width }: Ids, number: number): void {
    this.#key(key);
    this.#copy(json, number * width, width);
  }

  passage(key: Key, ids: PassageIds, number: number): void {
    this.#key(key);
    this.#passage(ids, number);
  }

  passages(key: Key, ids: PassageIds, numbers: Int32Array): void {
    this.#key(key);
    this.#bytes[this.#size++] = OPEN_LIST;
    for (let at = 0; at < numbers.length; at += 1) {
      this.#reserve(ROOM);
      if (at > 0) this.#bytes[this.#size++] = COMMA;
      this.#passage(ids, numbers[at] as number);
    }
    this.#reserve(ROOM);
    this.#bytes[this.#size++] = CLOSE_LIST;
  }

  open(key: Key): void {
    this.#key(key);
    this.#mark = OPEN_RECORD;
  }

  close(): void {
    this.#reserve(ROOM);
    if (this.#mark === OPEN_RECORD) this.#bytes[this.#size++] = OPEN_RECORD;
    this.#bytes[this.#size++] = CLOSE_RECORD;
    this.#mark = COMMA;
  }

  /** What is there is handed on when so many more do not fit. */
  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    this.#write(this.#bytes.subarray(0, this.#size));
    this.#size = 0;
    if (more > this.#bytes.length) this.#bytes = new Uint8Array(more);
  }

  /** With room for a number or an id behind it. */
  #key({ json }: Key): void {
    this.#reserve(json.length + ROOM);
    this.#bytes[this.#size++] = this.#mark;
    this.#mark = COMMA;
    this.#copy(json, 0, json.length);
  }

  #copy(from: Uint8Array, first: number, length: number): void {
    // Variables of its own: fields are read anew and written back at every byte.
    const [into, size] = [this.#bytes, this.#size];
    this.#size = size + length;
    if (length >= LONG) into.set(from.subarray(first, first + length), size);
    else for (let at = 0; at < length; at += 1) into[size + at] = from[first + at] as number;
  }

  /** `DOCUMENT.INDEX` in quotes, the index of at least five digits. */
  #passage({ documents, documentOf, firsts }: PassageIds, passage: number): void {
    const document = documentOf[passage] as number;
    const index = passage - (firsts[document] as number);
    const { json, width } = documents;
    this.#copy(json, document * width, width - 1);
    this.#bytes[this.#size++] = POINT;
    const places = Math.max(5, placesOf(index));
    this.#digitsBefore(this.#size + places, places, index);
    this.#size += places;
    this.#bytes[this.#size++] = QUOTE;
  }

  #value(item: unknown): void {
    this.#reserve(ROOM);
    if (typeof item === 'string') this.#string(item, 0, item.length);
    else if (typeof item === 'number') this.#number(item);
    else if (Array.isArray(item)) this.#list(item);
    else if (typeof item === 'object' && item !== null) this.#record(item as Record<string, unknown>);
    else this.#encoded(JSON.stringify(item) ?? 'null');
  }

  #list(items: readonly unknown[]): void {
    this.#bytes[this.#size++] = OPEN_LIST;
    for (let at = 0; at < items.length; at += 1) {
      if (at > 0) this.#bytes[this.#size++] = COMMA;
      this.#value(items[at]);
    }
    this.#reserve(ROOM);
    this.#bytes[this.#size++] = CLOSE_LIST;
  }

  #record(items: Record<string, unknown>): void {
    this.#mark = OPEN_RECORD;
    for (const name in items) {
      const item = items[name];
      if (item === undefined) continue;
      this.#key(this.#keyOf(name));
      this.#value(item);
      this.#mark = COMMA;
    }
    this.close();
  }

  #keyOf(name: string): Key {
    const known = this.#keys.get(name) ?? keyOf(name);
    this.#keys.set(name, known);
    return known;
  }

  /** `text.slice(start, end)` in quotes. */
  #string(text: string, start: number, end: number): void {
    this.#reserve(3 * (end - start) + ROOM);
    const into = this.#bytes;
    let size = this.#size;
    into[size++] = QUOTE;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x800) {
        if ((unit & 0xf800) === 0xd800) {
          this.#encoded(JSON.stringify(text.slice(start, end)));
          return;
        }
        into[size++] = 0xe0 | (unit >> 12);
        into[size++] = 0x80 | ((unit >> 6) & 0x3f);
        into[size++] = 0x80 | (unit & 0x3f);
      } else if (unit >= 0x80) {
        into[size++] = 0xc0 | (unit >> 6);
        into[size++] = 0x80 | (unit & 0x3f);
      } else {
        const escaped = ESCAPED[unit] as number;
        if (escaped === LONG_ESCAPE) {
          this.#encoded(JSON.stringify(text.slice(start, end)));
          return;
        }
        if (escaped === 0) into[size++] = unit;
        else {
          into[size++] = BACKSLASH;
          into[size++] = escaped;
        }
      }
    }
    into[size++] = QUOTE;
    this.#size = size;
  }

  #encoded(json: string): void {
    this.#reserve(3 * json.length + ROOM);
    this.#size += ENCODER.encodeInto(json, this.#bytes.subarray(this.#size)).written;
  }

  /**
   * Numbers of at most six decimals and fifteen digits are written from their millionths: no two such decimals are the
   * same double, so that the one which is this double is its shortest form.
   */
  #number(item: number): void {
    if ((item | 0) === item && item >= 0) {
      this.#digits(item);
      return;
    }
    const magnitude = Math.abs(item);
    const millionths = Math.round(magnitude * 1e6);
    if (millionths === 0 || magnitude >= 1e9 || millionths / 1e6 !== magnitude) {
      this.#ascii(Number.isFinite(item) ? String(item) : 'null');
      return;
    }
    if (item < 0) this.#bytes[this.#size++] = MINUS;
    const whole = Math.floor(millionths / 1e6);
    this.#digits(whole);
    this.#decimals(millionths - whole * 1e6);
  }

  /** A short text of ASCII as it is. */
  #ascii(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#size++] = text.charCodeAt(at);
  }

  /** The digits of a whole number below 2³¹, from the last one. */
  #digits(whole: number): void {
    const places = placesOf(whole);
    this.#digitsBefore(this.#size + places, places, whole);
    this.#size += places;
  }

  /** The digits behind the point, none for 0. */
  #decimals(millionths: number): void {
    if (millionths === 0) return;
    let [rest, places] = [millionths | 0, 6];
    for (; rest % 10 === 0; rest = (rest / 10) | 0) places -= 1;
    this.#bytes[this.#size++] = POINT;
    this.#digitsBefore(this.#size + places, places, rest);
    this.#size += places;
  }

  #digitsBefore(end: number, places: number, whole: number): void {
    const into = this.#bytes;
    let rest = whole | 0;
    for (let at = end - 1; at >= end - places; at -= 1) {
      const tens = (rest / 10) | 0;
      into[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
  }
}

function placesOf(whole: number): number {
  let places = 1;
  for (let least = 10; least <= whole; least *= 10) places += 1;
  return places;
}
