// JSON lines straight into UTF-8 bytes. An extraction is millions of small records, and to make a string of each and
// encode the strings after takes several times as long as to write the bytes.

/** Gathered before they are handed on: one system call for many small records. */
const CHUNK = 1 << 20;
const [QUOTE, BACKSLASH, COMMA, MINUS, POINT, ZERO] = [0x22, 0x5c, 0x2c, 0x2d, 0x2e, 0x30];
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD, NEWLINE] = [0x5b, 0x5d, 0x7b, 0x7d, 0x0a];
/** A number takes at most 24, a mark 1. */
const ROOM = 32;

/** What stands behind the backslash for a unit that a string must not hold; 0 for all others. */
const ESCAPED = new Uint8Array(128);
for (const unit of '"\\\b\f\n\r\t') ESCAPED[unit.charCodeAt(0)] = JSON.stringify(unit).charCodeAt(2);
/** Control characters that take more than two bytes. */
const LONG_ESCAPE = 1;
for (let unit = 0; unit < 0x20; unit += 1) ESCAPED[unit] ||= LONG_ESCAPE;

export interface JsonLines {
  /** The bytes of `JSON.stringify(record)` for records of plain values, and a newline. */
  add: (record: unknown) => void;
  end: () => void;
}

/** A key as it is written behind another, and the one that came behind it last: records of a table are alike. */
interface Key {
  name: string;
  bytes: Uint8Array;
  next: Key | null;
}

/** `write` is given bytes that are only good until it returns. */
export function jsonLines(write: (bytes: Uint8Array) => void): JsonLines {
  let bytes: Uint8Array = new Uint8Array(CHUNK);
  let size = 0;
  const keys = new Map<string, Key>();
  let last = keyOf('');

  return {
    add(record) {
      value(record);
      bytes[size++] = NEWLINE;
    },
    end() {
      write(bytes.subarray(0, size));
      size = 0;
    },
  };

  /** What is there is handed on when so many more do not fit. */
  function reserve(more: number): void {
    if (size + more <= bytes.length) return;
    write(bytes.subarray(0, size));
    size = 0;
    if (more > bytes.length) bytes = new Uint8Array(more);
  }

  function value(item: unknown): void {
    reserve(ROOM);
    if (typeof item === 'string') string(item);
    else if (typeof item === 'number') number(item);
    else if (Array.isArray(item)) list(item);
    else if (typeof item === 'object' && item !== null) record(item as Record<string, unknown>);
    else encoded(JSON.stringify(item) ?? 'null');
  }

  function list(items: readonly unknown[]): void {
    bytes[size++] = OPEN_LIST;
    for (let at = 0; at < items.length; at += 1) {
      if (at > 0) bytes[size++] = COMMA;
      value(items[at]);
    }
    reserve(ROOM);
    bytes[size++] = CLOSE_LIST;
  }

  function record(items: Record<string, unknown>): void {
    let isEmpty = true;
    for (const name in items) {
      const item = items[name];
      if (item === undefined) continue;
      const key = nextKey(name).bytes;
      reserve(key.length);
      const [into, from] = [bytes, size];
      for (let at = 0; at < key.length; at += 1) into[from + at] = key[at] as number;
      size = from + key.length;
      // Over the comma.
      if (isEmpty) into[from] = OPEN_RECORD;
      isEmpty = false;
      value(item);
    }
    reserve(ROOM);
    if (isEmpty) bytes[size++] = OPEN_RECORD;
    bytes[size++] = CLOSE_RECORD;
  }

  function nextKey(name: string): Key {
    let key = last.next;
    if (key?.name !== name) {
      key = keyOf(name);
      last.next = key;
    }
    last = key;
    return key;
  }

  function keyOf(name: string): Key {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = { name, bytes: new Uint8Array(Buffer.from(`,${JSON.stringify(name)}:`)), next: null };
    keys.set(name, key);
    return key;
  }

  function string(text: string): void {
    const { length } = text;
    reserve(3 * length + ROOM);
    // Variables of its own: those that functions share are read anew and written back at every byte.
    const into = bytes;
    let end = size;
    into[end++] = QUOTE;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const escaped = unit < 0x80 ? (ESCAPED[unit] as number) : 0;
      if (escaped === LONG_ESCAPE || (unit & 0xf800) === 0xd800) {
        encoded(JSON.stringify(text));
        return;
      }
      if (escaped !== 0) {
        into[end++] = BACKSLASH;
        into[end++] = escaped;
      } else if (unit < 0x80) into[end++] = unit;
      else if (unit < 0x800) {
        into[end++] = 0xc0 | (unit >> 6);
        into[end++] = 0x80 | (unit & 0x3f);
      } else {
        into[end++] = 0xe0 | (unit >> 12);
        into[end++] = 0x80 | ((unit >> 6) & 0x3f);
        into[end++] = 0x80 | (unit & 0x3f);
      }
    }
    into[end++] = QUOTE;
    size = end;
  }

  function encoded(json: string): void {
    reserve(3 * json.length + ROOM);
    size += ENCODER.encodeInto(json, bytes.subarray(size)).written;
  }

  /**
   * Numbers of at most six decimals and fifteen digits are written from their millionths: no two such decimals are the
   * same double, so that the one which is this double is its shortest form.
   */
  function number(item: number): void {
    if ((item | 0) === item && item >= 0) {
      digits(item);
      return;
    }
    const magnitude = Math.abs(item);
    const millionths = Math.round(magnitude * 1e6);
    if (millionths === 0 || magnitude >= 1e9 || millionths / 1e6 !== magnitude) {
      encoded(Number.isFinite(item) ? String(item) : 'null');
      return;
    }
    if (item < 0) bytes[size++] = MINUS;
    const whole = Math.floor(millionths / 1e6);
    digits(whole);
    decimals(millionths - whole * 1e6);
  }

  /** The digits of a whole number below 2³¹, from the last one. */
  function digits(whole: number): void {
    let places = 1;
    for (let least = 10; least <= whole; least *= 10) places += 1;
    digitsBefore(size + places, places, whole);
    size += places;
  }

  /** The digits behind the point, none for 0. */
  function decimals(millionths: number): void {
    if (millionths === 0) return;
    let [rest, places] = [millionths | 0, 6];
    for (; rest % 10 === 0; rest = (rest / 10) | 0) places -= 1;
    bytes[size++] = POINT;
    digitsBefore(size + places, places, rest);
    size += places;
  }

  function digitsBefore(end: number, places: number, whole: number): void {
    const into = bytes;
    let rest = whole | 0;
    for (let at = end - 1; at >= end - places; at -= 1) {
      const tens = (rest / 10) | 0;
      into[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
  }
}

const ENCODER = new TextEncoder();
