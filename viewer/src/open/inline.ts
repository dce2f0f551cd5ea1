// Answers out of a snapshot that is here whole: shipped, out of a file, or in the page itself as
// `<script type="application/json" id="tifa-snapshot">`. Terms and edges are requested from nowhere.
import {
  by,
  type PassageView,
  type Snapshot,
  type SnapshotDocument,
  type SnapshotPassage,
} from '../../../graph/model/index.ts';
import { quotation } from '../../../graph/snapshot/quotation.ts';
import { edgeKey } from '../state/atlas.ts';
import { parseSnapshotAnswer } from './parse.ts';
import { type Source, SourceError } from './source.ts';

export const INLINE_ID = 'tifa-snapshot';

export function openInline(text: string): Source {
  return openWhole(async () => parseSnapshotAnswer(parseJson(text), `#${INLINE_ID}`));
}

/** `get` is called once, and again only after it failed. */
export function openWhole(get: () => Promise<Snapshot>): Source {
  let reading: Promise<Reading> | null = null;
  const read = () => {
    reading ??= get().then(answersFrom);
    reading.catch(() => {
      reading = null;
    });
    return reading;
  };
  const ask = async () => {
    const { offlineAsk } = await import('./offline-ask.ts');
    const { snapshot, readable } = await read();
    return offlineAsk({ ...snapshot, passages: readable });
  };
  return {
    snapshot: async () => (await read()).snapshot,
    term: async (id) => (await read()).term(id),
    edge: async (a, b) => (await read()).edge(a, b),
    document: async (id) => (await read()).document(id),
    queries: async () => (await ask()).queries(),
    cypher: async (statement, parameters) => (await ask()).cypher(statement, parameters),
  };
}

type Reading = ReturnType<typeof answersFrom>;

function answersFrom(snapshot: Snapshot) {
  const edges = new Map(snapshot.edges.map((edge) => [edgeKey(edge.source, edge.target), edge]));
  const documents = new Map(snapshot.documents.map((document) => [document.id, document]));
  const readable = snapshot.passages?.map(quotation) ?? null;
  const passages = (wanted: (passage: SnapshotPassage) => boolean): PassageView[] => {
    if (readable === null) throw new SourceError('no-text', '');
    return readable
      .filter(wanted)
      .flatMap((each) => withDocument(each, documents))
      .sort(byDate);
  };
  return {
    snapshot,
    readable,
    term: (id: string) => ({
      passages: passages((passage) => passage.spans.some((span) => span.term === id)),
    }),
    edge: (a: string, b: string) => {
      const edge = edges.get(edgeKey(a, b));
      if (edge === undefined) throw new SourceError('refused', `${a} ${b}`, { status: 404 });
      const ids = new Set(edge.passages ?? []);
      return { passages: passages((passage) => ids.has(passage.id)) };
    },
    document: (id: string) => {
      const document = documents.get(id);
      if (document === undefined) throw new SourceError('refused', id, { status: 404 });
      return { document, text: null, passages: passages((passage) => passage.document === id) };
    },
  };
}

const byDate = by<PassageView>(
  (passage) => passage.document.date ?? '',
  (passage) => passage.id,
);

function withDocument(
  passage: SnapshotPassage,
  documents: ReadonlyMap<string, SnapshotDocument>,
): PassageView[] {
  const document = documents.get(passage.document);
  return document === undefined ? [] : [{ ...passage, document }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceError('shape', `#${INLINE_ID}`, { message: cause instanceof Error ? cause.message : '' });
  }
}
