// Passages with their spans as columns.
import type { Gap, SnapshotFile, SnapshotPassage, SnapshotTerm, Span } from '../../model/index.ts';
import {
  broken,
  readCounts,
  readDifferences,
  readSized,
  writeCounts,
  writeDifferences,
  writeSparse,
} from './digits.ts';

type Columns = NonNullable<SnapshotFile['passages']>;
type Term = Pick<SnapshotTerm, 'id' | 'label'>;

/** What passages are written and read beside. */
export interface Around {
  documents: readonly string[];
  terms: readonly Term[];
}

export function writePassages(passages: readonly SnapshotPassage[], around: Around): Columns {
  const documentPlaces = new Map(around.documents.map((id, place) => [id, place]));
  const documents = passages.map(({ document }) => documentPlaces.get(document) ?? around.documents.length);
  const previous = (index: number): SnapshotPassage | undefined =>
    documents[index] === documents[index - 1] ? passages[index - 1] : undefined;
  const counts = (values: readonly number[]) => writeSparse(values, writeCounts);
  const differences = (figure: (passage: SnapshotPassage, index: number) => number) =>
    writeSparse(passages.map(figure), writeDifferences);
  const gaps = passages.map((passage) => passage.gaps ?? []);
  return {
    id: passages.flatMap((passage, place): Columns['id'] =>
      passage.id === nameOf(passage) ? [] : [{ place, id: passage.id }],
    ),
    cluster: passages.map(({ id, cluster }) => (cluster === id ? null : cluster)),
    document: differences((_, index) => (documents[index] ?? 0) - (documents[index - 1] ?? 0)),
    index: differences((passage, index) => passage.index - (previous(index)?.index ?? 0)),
    start: differences((passage, index) => passage.start - (previous(index)?.end ?? 0)),
    length: differences((passage) => passage.end - passage.start),
    text: passages.map((passage) => passage.text),
    ...writeSpans(passages, around.terms),
    gaps: counts(gaps.map((own) => own.length)),
    gapOffsets: counts(gaps.flat().map((gap) => gap.offset)),
    gapLengths: writeCounts(gaps.flat().map((gap) => gap.length)),
  };
}

export function readPassages(columns: Columns, around: Around): SnapshotPassage[] {
  const size = columns.text.length;
  if (columns.cluster.length !== size) {
    throw broken('passages.cluster', `has ${columns.cluster.length} entries where ${size} belong`);
  }
  const differences = (key: 'document' | 'index' | 'start' | 'length') =>
    readSized(columns[key], { column: `passages.${key}`, size, read: readDifferences });
  const [places, indexes] = [differences('document'), differences('index')];
  const [starts, lengths] = [differences('start'), differences('length')];
  const spans = readSpans(columns, { size, terms: around.terms });
  const gaps = readGaps(columns, size);
  const ids = new Map(columns.id.map(({ place: at, id }) => [at, id]));
  const passages: SnapshotPassage[] = [];
  let place = 0;
  for (const [at, text] of columns.text.entries()) {
    const step = places[at] as number;
    const before = step === 0 ? passages.at(-1) : undefined;
    place += step;
    const document = around.documents[place];
    if (document === undefined)
      throw broken('passages.document', `gives passage ${at} one that is not there`);
    const index = (before?.index ?? 0) + (indexes[at] as number);
    const start = (before?.end ?? 0) + (starts[at] as number);
    const end = start + (lengths[at] as number);
    if (Math.min(index, start, end) < 0)
      throw broken('passages.start', `puts passage ${at} before its document`);
    const id = ids.get(at) ?? nameOf({ document, index });
    const cluster = columns.cluster[at] ?? id;
    const own = gaps[at] ?? [];
    passages.push({
      ...{ id, document, index, start, end, text, cluster, spans: spans[at] ?? [] },
      ...(own.length > 0 && { gaps: own }),
    });
  }
  return passages;
}

const nameOf = ({ document, index }: Pick<SnapshotPassage, 'document' | 'index'>): string =>
  `${document}.${String(index).padStart(5, '0')}`;

function writeSpans(
  passages: readonly SnapshotPassage[],
  terms: readonly Term[],
): Pick<Columns, 'spans' | 'terms' | 'offsets' | 'lengths' | 'nested'> {
  const places = new Map(terms.map(({ id }, place) => [id, place]));
  const columns = {
    terms: [] as number[],
    offsets: [] as number[],
    lengths: [] as number[],
    nested: [] as number[],
  };
  for (const { spans } of passages) {
    let last = 0;
    for (const { term, offset, length, nested } of spans) {
      const place = places.get(term) ?? terms.length;
      columns.terms.push(place);
      columns.offsets.push(offset - last);
      columns.lengths.push(length - (terms[place]?.label.length ?? 0));
      columns.nested.push(nested ? 1 : 0);
      last = offset;
    }
  }
  return {
    spans: writeSparse(
      passages.map(({ spans }) => spans.length),
      writeCounts,
    ),
    terms: writeCounts(columns.terms),
    offsets: writeSparse(columns.offsets, writeDifferences),
    lengths: writeSparse(columns.lengths, writeDifferences),
    nested: writeSparse(columns.nested, writeCounts),
  };
}

function readSpans(columns: Columns, { size, terms }: { size: number; terms: readonly Term[] }): Span[][] {
  const places = readCounts(columns.terms, 'passages.terms');
  const sizes = sizesOf('spans', columns.spans, { size, total: places.length });
  const sized = (key: 'offsets' | 'lengths') =>
    readSized(columns[key], { column: `passages.${key}`, size: places.length, read: readDifferences });
  const [offsets, lengths] = [sized('offsets'), sized('lengths')];
  const nested = readSized(columns.nested, {
    column: 'passages.nested',
    size: places.length,
    read: readCounts,
  });
  let at = 0;
  return Array.from(sizes, (own, passage) => {
    let offset = 0;
    return Array.from({ length: own }, (): Span => {
      const term = terms[places[at] as number];
      if (term === undefined) throw broken('passages.terms', `marks in passage ${passage} what is no term`);
      offset += offsets[at] as number;
      const length = term.label.length + (lengths[at] as number);
      if (offset < 0 || length <= 0) throw broken('passages.offsets', `marks nothing in passage ${passage}`);
      const span = { term: term.id, offset, length, nested: nested[at] === 1 };
      at++;
      return span;
    });
  });
}

function readGaps(columns: Columns, size: number): Gap[][] {
  const lengths = readCounts(columns.gapLengths, 'passages.gapLengths');
  const offsets = readSized(columns.gapOffsets, {
    column: 'passages.gapOffsets',
    size: lengths.length,
    read: readCounts,
  });
  if (lengths.includes(0)) throw broken('passages.gapLengths', 'has a gap of nothing');
  let at = 0;
  return Array.from(sizesOf('gaps', columns.gaps, { size, total: lengths.length }), (own) =>
    Array.from({ length: own }, (): Gap => {
      const gap = { offset: offsets[at] as number, length: lengths[at] as number };
      at++;
      return gap;
    }),
  );
}

/** How many of `total` each of `size` passages has. */
function sizesOf(
  key: 'spans' | 'gaps',
  text: string | undefined,
  { size, total }: { size: number; total: number },
): Float64Array {
  const sizes = readSized(text, { column: `passages.${key}`, size, read: readCounts });
  if (sizes.reduce((sum, own) => sum + own, 0) !== total) {
    throw broken(`passages.${key}`, `do not add up to the ${total} that are there`);
  }
  return sizes;
}
