// Reads from the local server, /api/v1.
import * as z from 'zod/mini';
import {
  CypherAnswer,
  DocumentAnswer,
  Health,
  PassagePage,
  type PassageView,
  ProblemDetails,
  QueryList,
  ShippedList,
  type Snapshot,
} from '../../../graph/model/index.ts';
import { openWhole } from './inline.ts';
import { parseAnswer, parseSnapshotAnswer } from './parse.ts';
import type { Shelf } from './shelf.ts';
import { type DocumentReading, type Passages, type Source, SourceError } from './source.ts';

const BASE = '/api/v1';
/** The most that the server gives at once. */
const PAGE = 500;

/** What the server serves and what came with it. */
export const listGraphs: NonNullable<Shelf['list']> = async () => {
  const [home, { snapshots }] = await Promise.all([get(Health, '/health'), get(ShippedList, '/snapshots')]);
  return { home, shipped: snapshots };
};

export function openShipped(name: string): Source {
  return openWhole(() => getSnapshot(`/snapshots/${encodeURIComponent(name)}`));
}

export function openApi(): Source {
  return {
    snapshot: () => getSnapshot('/snapshot'),
    passages: async () => (await getSnapshot('/snapshot?passages=all')).passages,
    term: (id) => passagesAt(`/terms/${encodeURIComponent(id)}/passages`),
    edge: (a, b) => passagesAt(`/edges/${encodeURIComponent(a)}/${encodeURIComponent(b)}/passages`),
    document,
    queries: async () => (await get(QueryList, '/queries')).queries,
    cypher: async (query, parameters) => {
      const body = JSON.stringify({ query, parameters });
      const answer = await request(`${BASE}/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return parseAnswer(CypherAnswer, answer, `${BASE}/cypher`);
    },
    alive: async () => {
      try {
        await get(Health, '/health');
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function document(id: string): Promise<DocumentReading> {
  const at = `/documents/${encodeURIComponent(id)}`;
  const first = await get(DocumentAnswer, `${at}?text=true&limit=${PAGE}`);
  const passages = [...first.passages.items];
  for (let { next } = first.passages; next !== null; ) {
    const more = await get(DocumentAnswer, `${at}?limit=${PAGE}&cursor=${next}`);
    for (const passage of more.passages.items) passages.push(passage);
    next = more.passages.next;
  }
  return { document: first.document, text: first.text, passages };
}

/** Every page. */
async function passagesAt(path: string): Promise<Passages> {
  const passages: PassageView[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: PassagePage = await get(
      PassagePage,
      `${path}?limit=${PAGE}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    for (const passage of page.items) passages.push(passage);
    cursor = page.next;
  }
  return { passages };
}

async function get<T>(schema: z.ZodMiniType<T>, path: string): Promise<T> {
  return parseAnswer(schema, await request(BASE + path), BASE + path);
}

async function getSnapshot(path: string): Promise<Snapshot> {
  return parseSnapshotAnswer(await request(BASE + path), BASE + path);
}

async function request(where: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(where, init);
  } catch (cause) {
    throw new SourceError('unreachable', where, { message: cause instanceof Error ? cause.message : '' });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const refused = z.safeParse(ProblemDetails, body);
  throw new SourceError('refused', where, {
    status: response.status,
    message: refused.success ? `${refused.data.detail}\n${refused.data.hint}` : response.statusText,
  });
}
