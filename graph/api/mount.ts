// Puts routes on the server: reads what was asked by their schemas, answers with their values, keeps their limits.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { TifaError } from '../model/index.ts';
import type { CurrentGraph } from './current-graph.ts';
import type { GraphView } from './graph-view.ts';
import { ApiError, problem } from './problems.ts';
import { type Packed, type Route, readQuery } from './route.ts';
import { isKnown, notModified, sendJson, sendPacked } from './send.ts';

export const BASE = '/api/v1';
/** Bytes of a body. */
const MAX_BODY = 64 * 1024;
/** Milliseconds for an answer; what runs in the process of the queries has a deadline of its own, below this one. */
const DEADLINE = 15_000;
/** Readings, when the graph was replaced in the middle of one. */
const READINGS = 3;

export interface MountOptions {
  graphs: CurrentGraph;
  version: string;
}

export function mountRoutes(app: Hono, routes: readonly Route[], { graphs, version }: MountOptions): void {
  app.use(`${BASE}/*`, async (c, next) => {
    await next();
    // Also on a refusal: whoever keeps an answer keeps how its figures came to be.
    const view = graphs.latest();
    if (view === null) return;
    if (!c.res.headers.has(METHOD)) c.res.headers.set(METHOD, view.notation);
    if (graphs.trouble() !== null) c.res.headers.set(WARNING, away(view));
  });
  for (const own of routes) {
    const address = BASE + own.path.replace(/\{(\w+)\}/g, ':$1');
    const answer = (c: Context) =>
      withDeadline(answerRoute(c, own, { graphs, version })).catch((error: unknown) => {
        throw whyLate(error, graphs.trouble());
      });
    if (own.method === 'post') app.post(address, limit, answer);
    else app.get(address, answer);
    const allowed = own.method === 'post' ? 'POST' : 'GET, HEAD';
    app.all(address, (c) => {
      c.header('Allow', allowed);
      return problem(c, 'method', `${c.req.path} knows ${allowed}, not ${c.req.method}.`);
    });
  }
}

/** One line on the method, on every answer of the API. */
const METHOD = 'Tifa-Method';
/** On every answer while the store cannot be asked: figures go on from memory, and may be behind it. */
const WARNING = 'Tifa-Warning';

const away = ({ snapshot }: GraphView): string =>
  `The store does not answer; figures are of the graph that was read last, ${snapshot.sha256.slice(0, 32)}.`;

const limit = bodyLimit({
  maxSize: MAX_BODY,
  onError: (c) => problem(c, 'too-large', `A body may have ${MAX_BODY / 1024} KB.`),
});

async function answerRoute(c: Context, own: Route, { graphs, version }: MountOptions): Promise<Response> {
  if (own.method === 'post') requireJson(c);
  const search = new URL(c.req.url).searchParams;
  const query = readQuery(search, own);

  async function answer(view: GraphView): Promise<Response> {
    const etag = own.depends === 'graph' ? etagOf(view, version) : null;
    if (etag !== null && isKnown(c, etag)) return notModified(c, etag);
    const confirm = async () => {
      if (!(await view.graph.isHeld())) throw new ApiError('replaced', 'The graph was replaced meanwhile.');
    };
    const path = (name: string) => c.req.param(name) ?? '';
    const asked = { view, path, query, search, confirm, trouble: graphs.trouble(), body: () => c.req.text() };
    const value = await own.answers(asked);
    const notation = own.depends === 'store' ? await graphs.storeNotation() : null;
    return send(c, value, { notation: notation ?? view.notation, etag });
  }

  for (let reading = 1; ; reading++) {
    try {
      return await (reading === 1 ? graphs.use(answer) : graphs.useNewest(answer));
    } catch (error) {
      const isReplaced = error instanceof ApiError && error.kind === 'replaced';
      // A cursor of the graph before fits no later one either.
      if (!isReplaced || reading === READINGS || search.has('cursor')) throw error;
    }
  }
}

function send(
  c: Context,
  value: unknown,
  { notation, etag }: { notation: string; etag: string | null },
): Response | Promise<Response> {
  c.header(METHOD, (isPacked(value) ? value.notation : undefined) ?? notation);
  return isPacked(value) ? sendPacked(c, value) : sendJson(c, value, etag);
}

/** All answers of a graph by one version share it: an etag is compared for one address only. */
function etagOf({ snapshot }: GraphView, version: string): string {
  return `W/"${snapshot.sha256.slice(0, 32)}-${version}"`;
}

/** A form of another site can send anything but JSON without asking. */
function requireJson(c: Context): void {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ApiError('media-type', 'The body must be JSON, and say so.');
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'gzip' in value && 'json' in value;
}

/** While the store does not answer, nobody is told to ask for less. */
function whyLate(error: unknown, trouble: string | null): unknown {
  const isLate =
    (error instanceof ApiError && error.kind === 'overload') ||
    (error instanceof TifaError && error.code === 'timeout');
  return isLate && trouble !== null ? new TifaError('store-down', trouble, { cause: error }) : error;
}

async function withDeadline(answer: Promise<Response>): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = DEADLINE / 1000;
    timer = setTimeout(
      () => reject(new ApiError('overload', `There was no answer within ${seconds} s.`)),
      DEADLINE,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
