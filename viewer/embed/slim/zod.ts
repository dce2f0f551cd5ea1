// The part of zod/mini that the snapshot’s schemas are written with, in place of it: 6 KB gz fewer. The schemas stay
// the ones of graph/model, and zod.test.ts holds that both accept and refuse the same. Answers of a parse are new
// objects with the known keys only, as with zod; what is different is that there are no messages of zod’s own.

interface Issue {
  path: PropertyKey[];
  code: string;
  message: string;
  expected?: string;
}

interface Reading {
  issues: Issue[];
  path: PropertyKey[];
}

/** Says nothing, or what is wrong. */
type Check = (value: never) => Pick<Issue, 'code' | 'message'> | null;
type Read = (value: unknown, reading: Reading) => unknown;
type Shape = Record<string, Schema>;

class Schema {
  readonly read: Read;
  /** Of an object, for `extend` and `omit`. */
  readonly shape: Shape | null;
  /** Of an enum. */
  readonly options: readonly unknown[];
  readonly optional: boolean;

  constructor(read: Read, more: { shape?: Shape; options?: readonly unknown[]; optional?: boolean } = {}) {
    this.read = read;
    this.shape = more.shape ?? null;
    this.options = more.options ?? [];
    this.optional = more.optional ?? false;
  }

  check(...checks: Check[]): Schema {
    const read: Read = (value, reading) => {
      const before = reading.issues.length;
      const made = this.read(value, reading);
      if (reading.issues.length > before) return made;
      for (const check of checks) {
        const issue = check(made as never);
        if (issue !== null) reading.issues.push({ ...issue, path: [...reading.path] });
      }
      return made;
    };
    return new Schema(read, { optional: this.optional, ...(this.shape && { shape: this.shape }) });
  }

  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: Issue[] } } {
    const reading: Reading = { issues: [], path: [] };
    const data = this.read(value, reading);
    return reading.issues.length === 0 ? { success: true, data } : { success: false, error: reading };
  }

  parse(value: unknown): unknown {
    const result = this.safeParse(value);
    if (!result.success) throw new Error(JSON.stringify(result.error.issues));
    return result.data;
  }
}

export function config(): void {}

export function safeParse(schema: Schema, value: unknown): ReturnType<Schema['safeParse']> {
  return schema.safeParse(value);
}

export const unknown = () => new Schema((value) => value);
export const string = () => typed('string', (value) => typeof value === 'string');
export const boolean = () => typed('boolean', (value) => typeof value === 'boolean');
export const number = () => typed('number', Number.isFinite);
export const int = () => typed('int', Number.isSafeInteger);

export function literal(wanted: unknown): Schema {
  return oneOf(Array.isArray(wanted) ? wanted : [wanted]);
}

export { oneOf as enum };

export function nullable(inner: Schema): Schema {
  return new Schema((value, reading) => (value === null ? null : inner.read(value, reading)));
}

export function optional(inner: Schema): Schema {
  const read: Read = (value, reading) => (value === undefined ? undefined : inner.read(value, reading));
  return new Schema(read, { optional: true });
}

export function array(inner: Schema): Schema {
  return new Schema((value, reading) => {
    if (!Array.isArray(value)) return wrong(reading, 'array');
    return value.map((each, at) => within(reading, at, () => inner.read(each, reading)));
  });
}

export function tuple(items: readonly Schema[]): Schema {
  return new Schema((value, reading) => {
    if (!Array.isArray(value) || value.length !== items.length) return wrong(reading, 'tuple');
    return items.map((item, at) => within(reading, at, () => item.read(value[at], reading)));
  });
}

export function record(key: Schema, inner: Schema): Schema {
  return new Schema((value, reading) => {
    if (!isRecord(value)) return wrong(reading, 'record');
    const made: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      if (name === '__proto__') continue;
      within(reading, name, () => {
        key.read(name, reading);
        made[name] = inner.read(value[name], reading);
      });
    }
    return made;
  });
}

/** Names that are not among the keys are refused, and none must be there. */
export function partialRecord(key: Schema, inner: Schema): Schema {
  return record(key, inner);
}

export function _default(inner: Schema, value: unknown): Schema {
  const fallen = () => (typeof value === 'function' ? value() : value);
  const read: Read = (given, reading) => (given === undefined ? fallen() : inner.read(given, reading));
  return new Schema(read);
}

export function object(shape: Shape): Schema {
  const entries = Object.entries(shape);
  const read: Read = (value, reading) => {
    if (!isRecord(value)) return wrong(reading, 'object');
    const made: Record<string, unknown> = {};
    for (const [name, schema] of entries) {
      if (value[name] === undefined && schema.optional) continue;
      made[name] = within(reading, name, () => schema.read(value[name], reading));
    }
    return made;
  };
  return new Schema(read, { shape });
}

export function strictObject(shape: Shape): Schema {
  const loose = object(shape);
  const read: Read = (value, reading) => {
    const made = loose.read(value, reading);
    const more = isRecord(value) && Object.keys(value).some((name) => !Object.hasOwn(shape, name));
    if (more) fail(reading, { code: 'unrecognized_keys', message: 'unrecognized keys' });
    return made;
  };
  return new Schema(read, { shape });
}

export function extend(schema: Schema, more: Shape): Schema {
  return object({ ...schema.shape, ...more });
}

export function omit(schema: Schema, names: Record<string, true>): Schema {
  return object(Object.fromEntries(Object.entries(schema.shape ?? {}).filter(([name]) => !names[name])));
}

export function union(options: readonly Schema[]): Schema {
  return new Schema((value, reading) => {
    for (const option of options) {
      const result = option.safeParse(value);
      if (result.success) return result.data;
    }
    return fail(reading, { code: 'invalid_union', message: 'Invalid input' });
  });
}

export const describe = (): Check => () => null;
export const positive = () => compare('too_small', (value) => value > 0);
export const nonnegative = () => compare('too_small', (value) => value >= 0);
export const minimum = (least: number) => compare('too_small', (value) => value >= least);
export const maximum = (most: number) => compare('too_big', (value) => value <= most);
export const gt = (bound: number) => compare('too_small', (value) => value > bound);
export const minLength = (least: number): Check => lengthIs('too_small', (length) => length >= least);
export const maxLength = (most: number): Check => lengthIs('too_big', (length) => length <= most);
export const length = (exact: number): Check => lengthIs('too_small', (each) => each === exact);

export function regex(pattern: RegExp): Check {
  return (value: string) => {
    // A pattern with a memory would begin where it ended.
    pattern.lastIndex = 0;
    return pattern.test(value) ? null : { code: 'invalid_format', message: `not ${pattern.source}` };
  };
}

export function refine<T>(holds: (value: T) => unknown, more: { error?: string } = {}): Check {
  return (value: T) => (holds(value) ? null : { code: 'custom', message: more.error ?? 'Invalid input' });
}

function oneOf(values: readonly unknown[]): Schema {
  const read: Read = (value, reading) => {
    if (values.includes(value)) return value;
    return fail(reading, { code: 'invalid_value', message: `must be ${values.join(', ')}` });
  };
  return new Schema(read, { options: values });
}

function typed(expected: string, is: (value: unknown) => boolean): Schema {
  return new Schema((value, reading) => (is(value) ? value : wrong(reading, expected)));
}

function compare(code: string, holds: (value: number) => boolean): Check {
  return (value: number) => (holds(value) ? null : { code, message: code });
}

function lengthIs(code: string, holds: (length: number) => boolean): Check {
  return (value: { length: number }) => (holds(value.length) ? null : { code, message: code });
}

function within<T>(reading: Reading, key: PropertyKey, read: () => T): T {
  reading.path.push(key);
  const made = read();
  reading.path.pop();
  return made;
}

function wrong(reading: Reading, expected: string): undefined {
  return fail(reading, { code: 'invalid_type', message: `must be ${expected}`, expected });
}

function fail(reading: Reading, issue: Omit<Issue, 'path'>): undefined {
  reading.issues.push({ ...issue, path: [...reading.path] });
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
