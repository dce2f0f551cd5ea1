// A table told field by field, straight from its columns, to whoever makes bytes or a record of each row: the fields of a
// table are spelt out once, and between columns and bytes there is no record.
import { type Ids, type PassageIds, passageText } from './ids.ts';

/** A text that comes again and again, with its JSON. */
export interface Word {
  text: string;
  json: Uint8Array;
}

/** The name of a field, as it is written: in quotes, with its colon. */
export type Key = Word;

export interface Fields {
  /** 0 to 2³¹ − 1. */
  whole: (key: Key, value: number) => void;
  decimal: (key: Key, value: number) => void;
  flag: (key: Key, value: boolean) => void;
  text: (key: Key, text: string) => void;
  /** `source.slice(start, end)`. */
  slice: (key: Key, source: string, span: { start: number; end: number }) => void;
  word: (key: Key, word: Word | null) => void;
  id: (key: Key, ids: Ids, number: number) => void;
  passage: (key: Key, ids: PassageIds, number: number) => void;
  passages: (key: Key, ids: PassageIds, numbers: Int32Array) => void;
  /** What follows are fields of a record inside, until it is closed. */
  open: (key: Key) => void;
  close: () => void;
}

/** Whoever walks through it gets records; whoever writes it is told the fields, a row at each step. */
export interface Told<Item> extends Iterable<Item> {
  tell: (to: Fields) => Iterable<unknown>;
}

const ENCODER = new TextEncoder();

export const wordOf = (text: string): Word => ({ text, json: ENCODER.encode(JSON.stringify(text)) });

export const keyOf = (name: string): Key => ({
  text: name,
  json: ENCODER.encode(`${JSON.stringify(name)}:`),
});

export function told<Item>(tell: (to: Fields) => Iterable<unknown>): Told<Item> {
  return {
    tell,
    *[Symbol.iterator]() {
      const { fields, taken } = recordFields();
      for (const _ of tell(fields)) yield taken() as Item;
    },
  };
}

/** Makes a record of what it is told. */
function recordFields(): { fields: Fields; taken: () => unknown } {
  let record: Record<string, unknown> = {};
  const outer: Record<string, unknown>[] = [];
  const set = ({ text: name }: Key, value: unknown): void => {
    record[name] = value;
  };
  return {
    fields: {
      ...{ whole: set, decimal: set, flag: set, text: set },
      slice: (key, source, { start, end }) => set(key, source.slice(start, end)),
      word: (key, word) => set(key, word === null ? null : word.text),
      id: (key, ids, number) => set(key, ids.texts[number]),
      passage: (key, ids, number) => set(key, passageText(ids, number)),
      passages: (key, ids, numbers) =>
        set(
          key,
          Array.from(numbers, (number) => passageText(ids, number)),
        ),
      open(key) {
        const inner = {};
        set(key, inner);
        outer.push(record);
        record = inner;
      },
      close() {
        record = outer.pop() ?? record;
      },
    },
    taken() {
      const whole = record;
      record = {};
      return whole;
    },
  };
}
