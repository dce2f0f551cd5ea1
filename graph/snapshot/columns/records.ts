// Relations and documents as columns.
import type { Relation, SnapshotDocument, SnapshotFile } from '../../model/index.ts';
import { broken, readCounts, readSized, writeCounts, writeSparse } from './digits.ts';

type Relations = SnapshotFile['relations'];
type Documents = SnapshotFile['documents'];

export function writeRelations(relations: readonly Relation[], ids: readonly string[]): Relations {
  const places = new Map(ids.map((id, place) => [id, place]));
  const counts = (figure: (relation: Relation) => number) => writeSparse(relations.map(figure), writeCounts);
  return {
    source: counts(({ source }) => places.get(source) ?? ids.length),
    target: counts(({ target }) => places.get(target) ?? ids.length),
    type: relations.map(({ type }) => type),
    order: counts(({ order }) => order ?? 0),
    origin: relations.map(({ origin }) => origin),
    count: counts(({ count }) => count),
  };
}

export function readRelations(columns: Relations, ids: readonly string[]): Relation[] {
  const size = columns.type.length;
  checkSizes('relations', { origin: columns.origin }, size);
  const counts = (key: 'source' | 'target' | 'order' | 'count') =>
    readSized(columns[key], { column: `relations.${key}`, size, read: readCounts });
  const [sources, targets, orders, figures] = [
    ...[counts('source'), counts('target'), counts('order'), counts('count')],
  ];
  return columns.type.map((type, index): Relation => {
    const [source, target] = [ids[sources?.[index] ?? 0], ids[targets?.[index] ?? 0]];
    if (source === undefined || target === undefined) {
      throw broken('relations.source', `or relations.target leaves relation ${index} an end that is no term`);
    }
    const order = orders?.[index] ?? 0;
    return {
      ...{ source, target, type, order: order === 0 ? null : order },
      ...{ origin: columns.origin[index] as Relation['origin'], count: figures?.[index] ?? 0 },
    };
  });
}

export function writeDocuments(documents: readonly SnapshotDocument[]): Documents {
  const list = <Key extends keyof SnapshotDocument>(key: Key) => documents.map((document) => document[key]);
  return {
    ...{ id: list('id'), title: list('title'), date: list('date'), source: list('source') },
    ...{ issuer: list('issuer'), level: list('level'), path: list('path') },
    characters: writeSparse(list('characters'), writeCounts),
  };
}

export function readDocuments({ characters, ...columns }: Documents): SnapshotDocument[] {
  const { id, title, date, source, issuer, level, path } = columns;
  const size = id.length;
  checkSizes('documents', columns, size);
  const figures = readSized(characters, { column: 'documents.characters', size, read: readCounts });
  return id.map(
    (own, index): SnapshotDocument => ({
      id: own,
      title: title[index] as string,
      date: date[index] as string | null,
      source: source[index] as string | null,
      issuer: issuer[index] as string | null,
      level: level[index] as SnapshotDocument['level'],
      path: path[index] as string,
      characters: figures[index] as number,
    }),
  );
}

function checkSizes(
  table: string,
  columns: Readonly<Record<string, readonly unknown[]>>,
  size: number,
): void {
  for (const [key, values] of Object.entries(columns)) {
    if (values.length !== size) {
      throw broken(`${table}.${key}`, `has ${values.length} entries where ${size} belong`);
    }
  }
}
