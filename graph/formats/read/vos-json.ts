// The JSON of VOSviewer: weights and scores by their labels, clusters from 1. Descriptions are markup for a person and
// are passed over; a link knows nothing but its strength.
import * as z from 'zod/mini';
import type { SnapshotTerm } from '../../model/index.ts';
import { TifaError } from '../../model/index.ts';
import { mapInSteps, type Steps } from '../../model/steps.ts';
import type { SnapshotBody } from '../../snapshot/serialise.ts';
import { VOS_SCORES, VOS_WEIGHTS, VOS_YEARS } from '../vos-fields.ts';
import { toBody } from './body.ts';
import { foldName, type Values } from './values.ts';

const Id = z.union([z.string(), z.int()]);
const Figures = z.optional(z.record(z.string(), z.nullable(z.number())));
const Item = z.object({
  id: Id,
  label: z.string(),
  x: z.optional(z.number()),
  y: z.optional(z.number()),
  cluster: z.optional(z.int().check(z.positive())),
  weights: Figures,
  scores: Figures,
});
const Link = z.object({ source_id: Id, target_id: Id, strength: z.optional(z.number()) });
/** Items and links are many, and are checked one by one. */
const Outline = z.object({
  network: z.object({
    items: z.array(z.unknown()),
    links: z.optional(z.array(z.unknown())),
    clusters: z.optional(z.array(z.object({ cluster: z.int(), label: z.optional(z.string()) }))),
  }),
});

export function* readVosJson(text: string, name: string): Steps<SnapshotBody> {
  const { items, links = [], clusters = [] } = outlineOf(text, name).network;
  yield;
  const part = <T>(schema: z.ZodMiniType<T>, value: unknown, place: string) =>
    checked(schema, value, { name, place });
  const names = clusters.flatMap(({ cluster, label }) =>
    label === undefined ? [] : [[cluster - 1, label] as const],
  );
  return yield* toBody(
    {
      nodes: yield* mapInSteps(items, (each, index) => {
        const item = part(Item, each, `network.items.${index}`);
        return { id: String(item.id), label: item.label, values: valuesOf(item) };
      }),
      edges: yield* mapInSteps(links, (each, index) => {
        const { source_id, target_id, strength } = part(Link, each, `network.links.${index}`);
        const ends = { source: String(source_id), target: String(target_id) };
        return { ...ends, weight: String(strength ?? 1), values: new Map() };
      }),
      names: new Map(names),
    },
    name,
  );
}

function outlineOf(text: string, name: string): z.infer<typeof Outline> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${name} is not JSON (${reason}).`, { cause });
  }
  return checked(Outline, value, { name, place: '' });
}

function checked<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  { name, place }: { name: string; place: string },
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = [place, ...(issue?.path ?? [])]
    .filter((part) => part !== '')
    .map(String)
    .join('.');
  throw new TifaError('input', `${name} is no VOSviewer file: ${where} (${issue?.message ?? 'unreadable'}).`);
}

const FIELDS = new Map<string, keyof SnapshotTerm>([...VOS_WEIGHTS, ...VOS_SCORES]);
const YEARS = new Map<string, keyof SnapshotTerm>(VOS_YEARS);

function valuesOf({ x, y, cluster, weights = {}, scores = {} }: z.infer<typeof Item>): Values {
  const values: Values = new Map();
  const set = (field: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) values.set(foldName(field), String(value));
  };
  for (const [label, value] of [...Object.entries(weights), ...Object.entries(scores)]) {
    const field = FIELDS.get(label);
    const year = YEARS.get(label);
    if (field !== undefined) set(field, value);
    if (year !== undefined && value !== null) set(year, String(value).padStart(4, '0'));
  }
  set('x', x);
  set('y', y);
  set('community', cluster === undefined ? null : cluster - 1);
  return values;
}
