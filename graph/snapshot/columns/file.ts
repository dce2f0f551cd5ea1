// A snapshot as it stands in a file since version 2, and back.
import type { Snapshot, SnapshotFile } from '../../model/index.ts';
import type { Steps } from '../../model/steps.ts';
import { readEdges, writeEdges } from './edges.ts';
import { type ColumnVersion, termsInFile, termsInMemory } from './order.ts';
import { readPassages, writePassages } from './passages.ts';
import { readDocuments, readRelations, writeDocuments, writeRelations } from './records.ts';
import { readTerms, writeTerms } from './terms.ts';

/** Everything but the hash, which is taken of this. */
export function toColumns(
  snapshot: Omit<Snapshot, 'sha256'>,
  version: ColumnVersion,
): Omit<SnapshotFile, 'sha256'> {
  const { format, method, part, years, documents, communities, edges, relations, passages } = snapshot;
  const terms = termsInFile(snapshot.terms, version);
  const ids = terms.map(({ id }) => id);
  return {
    format,
    version,
    method,
    ...(part !== undefined && { part }),
    years,
    documents: writeDocuments(documents),
    communities,
    terms: writeTerms(terms, version),
    edges: writeEdges(edges, {
      ...{ terms, method, whole: part?.terms ?? terms.length, version },
      passages: passages?.map(({ id }) => id) ?? null,
    }),
    relations: writeRelations(relations, ids),
    passages:
      passages === null ? null : writePassages(passages, { terms, documents: documents.map(({ id }) => id) }),
  };
}

/** Throws a `TifaError` that names the column where the columns do not fit each other. */
export function* fromColumns(file: SnapshotFile): Steps<Snapshot> {
  const { format, version, sha256, method, part, years, communities } = file;
  const documents = readDocuments(file.documents);
  const terms = readTerms(file.terms, version);
  yield;
  const passages =
    file.passages === null
      ? null
      : readPassages(file.passages, { terms, documents: documents.map(({ id }) => id) });
  const edges = yield* readEdges(file.edges, {
    ...{ terms, method, whole: part?.terms ?? terms.length, version },
    passages: passages?.map(({ id }) => id) ?? null,
  });
  return {
    ...{ format, version, sha256, method, ...(part !== undefined && { part }), years },
    ...{ documents, communities, terms: termsInMemory(terms, version), edges },
    relations: readRelations(
      file.relations,
      terms.map(({ id }) => id),
    ),
    passages,
  };
}
