// A JSON Schema check for the tests, of our own and strict: a keyword that it does not know fails, and so does a member
// that the schema does not name.
type Json = Record<string, unknown>;

const SILENT = new Set(['description', 'title', 'default', 'examples', 'format']);

/** Every place where the value is not as the schema says, in words. */
export function schemaFaults(schema: Json, value: unknown, root: Json, at = '$'): string[] {
  const faults: string[] = [];
  const say = (what: string) => faults.push(`${at} ${what}`);
  const below = (own: unknown, inner: unknown, where: string) =>
    faults.push(...schemaFaults(own as Json, inner, root, where));
  for (const [keyword, rule] of Object.entries(schema)) {
    const check = CHECKS[keyword];
    if (check !== undefined) check({ rule, schema, value, root, at, say, below });
    else if (!SILENT.has(keyword)) say(`has a schema with the unknown keyword ${keyword}`);
  }
  return faults;
}

interface Check {
  rule: unknown;
  schema: Json;
  value: unknown;
  root: Json;
  at: string;
  say: (what: string) => void;
  below: (schema: unknown, value: unknown, at: string) => void;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
};

const number = (holds: (value: number, rule: number) => boolean, words: string) => (check: Check) => {
  const { rule, value, say } = check;
  if (typeof value === 'number' && !holds(value, rule as number)) say(`${value} ${words} ${rule}`);
};

const fits = ({ rule, value, root, at }: Check): number =>
  (rule as Json[]).filter((own) => schemaFaults(own, value, root, at).length === 0).length;

const CHECKS: Record<string, (check: Check) => void> = {
  $ref: ({ rule, value, root, at, say, below }) => {
    const parts = (rule as string).replace('#/', '').split('/');
    const target = parts.reduce<unknown>((inner, part) => (inner as Json | undefined)?.[part], root);
    if (target === undefined) say(`refers to ${rule}, which is nowhere`);
    else below(target, value, at);
  },
  type: ({ rule, value, say }) => {
    if (!typeOf(value).some((type) => [rule].flat().includes(type))) say(`is ${typeOf(value)}, not ${rule}`);
  },
  const: ({ rule, value, say }) => {
    if (JSON.stringify(value) !== JSON.stringify(rule)) say(`is not ${JSON.stringify(rule)}`);
  },
  enum: ({ rule, value, say }) => {
    if (!(rule as unknown[]).includes(value)) say(`is none of ${JSON.stringify(rule)}`);
  },
  pattern: ({ rule, value, say }) => {
    if (typeof value === 'string' && !new RegExp(rule as string, 'u').test(value)) say(`is not like ${rule}`);
  },
  minLength: ({ rule, value, say }) => {
    if (typeof value === 'string' && value.length < (rule as number)) say(`is shorter than ${rule}`);
  },
  maxLength: ({ rule, value, say }) => {
    if (typeof value === 'string' && value.length > (rule as number)) say(`is longer than ${rule}`);
  },
  minItems: ({ rule, value, say }) => {
    if (Array.isArray(value) && value.length < (rule as number)) say(`has fewer items than ${rule}`);
  },
  maxItems: ({ rule, value, say }) => {
    if (Array.isArray(value) && value.length > (rule as number)) say(`has more items than ${rule}`);
  },
  minimum: number((value, rule) => value >= rule, 'is less than'),
  maximum: number((value, rule) => value <= rule, 'is more than'),
  exclusiveMinimum: number((value, rule) => value > rule, 'is not more than'),
  required: ({ rule, value, say }) => {
    if (!isObject(value)) return;
    for (const name of rule as string[]) if (!Object.hasOwn(value, name)) say(`lacks ${name}`);
  },
  properties: ({ rule, schema, value, at, say, below }) => {
    if (!isObject(value)) return;
    const known = rule as Json;
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn(known, name)) below(known[name], inner, `${at}.${name}`);
      else if (schema.additionalProperties === undefined)
        say(`has ${name}, of which the schema says nothing`);
    }
  },
  additionalProperties: ({ rule, schema, value, at, say, below }) => {
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn((schema.properties ?? {}) as Json, name)) continue;
      if (rule === false) say(`has ${name}, which is not allowed`);
      else if (isObject(rule)) below(rule, inner, `${at}.${name}`);
    }
  },
  propertyNames: ({ rule, value, at, below }) => {
    if (isObject(value)) for (const name of Object.keys(value)) below(rule, name, `${at} name`);
  },
  items: ({ rule, value, at, below }) => {
    if (Array.isArray(value)) for (const [i, inner] of value.entries()) below(rule, inner, `${at}[${i}]`);
  },
  anyOf: (check) => {
    if (fits(check) === 0) check.say('fits none of the choices');
  },
  oneOf: (check) => {
    if (fits(check) !== 1) check.say('does not fit exactly one of the choices');
  },
  allOf: ({ rule, value, at, below }) => {
    for (const own of rule as Json[]) below(own, value, at);
  },
};
