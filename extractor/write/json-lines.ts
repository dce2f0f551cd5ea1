// JSON lines straight into UTF-8 bytes. An extraction is millions of small records, and to make a string of each and
// encode the strings after takes twice as long as to write the bytes.

/** Gathered before they are handed on: one system call for many small records. */
const CHUNK = 1 << 20;
const [QUOTE, BACKSLASH, COMMA, MINUS, POINT, ZERO] = [0x22, 0x5c, 0x2c, 0x2d, 0x2e, 0x30];
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD, NEWLINE] = [0x5b, 0x5d, 0x7b, 0x7d, 0x0a];
/** A number takes at most 24, a mark 1. */
const ROOM = 32;

export interface JsonLines {
  /** The bytes of `JSON.stringify(record)` for records of plain values, and a newline. */
  add: (record: unknown) => void;
  end: () => void;
}

/** `write` is given bytes that are only good until it returns. */
export function jsonLines(write: (bytes: Uint8Array) => void): JsonLines {
  let bytes = Buffer.allocUnsafe(CHUNK);
  let size = 0;
  const keys = new Map<string, Buffer>();

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
    if (more > bytes.length) bytes = Buffer.allocUnsafe(more);
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
    bytes[size++] = OPEN_RECORD;
    let isFirst = true;
    for (const name in items) {
      const item = items[name];
      if (item === undefined) continue;
      const key = keyOf(name);
      reserve(key.length + 1);
      if (!isFirst) bytes[size++] = COMMA;
      isFirst = false;
      for (let at = 0; at < key.length; at += 1) bytes[size++] = key[at] as number;
      value(item);
    }
    reserve(ROOM);
    bytes[size++] = CLOSE_RECORD;
  }

  function keyOf(name: string): Buffer {
    let key = keys.get(name);
    if (key === undefined) {
      key = Buffer.from(`${JSON.stringify(name)}:`);
      keys.set(name, key);
    }
    return key;
  }

  function string(text: string): void {
    reserve(3 * text.length + ROOM);
    const start = size;
    bytes[size++] = QUOTE;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const isHard = unit < 0x20 || unit === QUOTE || unit === BACKSLASH || (unit >= 0xd800 && unit < 0xe000);
      if (isHard) {
        size = start;
        encoded(JSON.stringify(text));
        return;
      }
      if (unit < 0x80) bytes[size++] = unit;
      else if (unit < 0x800) {
        bytes[size++] = 0xc0 | (unit >> 6);
        bytes[size++] = 0x80 | (unit & 0x3f);
      } else {
        bytes[size++] = 0xe0 | (unit >> 12);
        bytes[size++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[size++] = 0x80 | (unit & 0x3f);
      }
    }
    bytes[size++] = QUOTE;
  }

  function encoded(json: string): void {
    reserve(3 * json.length + ROOM);
    size += bytes.write(json, size);
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
    const whole = Math.floor(millionths / 1e6);
    if (item < 0) bytes[size++] = MINUS;
    digits(whole);
    let rest = millionths - whole * 1e6;
    if (rest === 0) return;
    bytes[size++] = POINT;
    for (let unit = 100_000; rest > 0; unit = (unit / 10) | 0) {
      const digit = (rest / unit) | 0;
      bytes[size++] = ZERO + digit;
      rest -= digit * unit;
    }
  }

  function digits(whole: number): void {
    let unit = 1;
    while (whole / unit >= 10) unit *= 10;
    for (let rest = whole; unit >= 1; unit = (unit / 10) | 0) {
      const digit = (rest / unit) | 0;
      bytes[size++] = ZERO + digit;
      rest -= digit * unit;
    }
  }
}
