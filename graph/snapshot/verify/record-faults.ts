// Documents, passages and relations as records: named once, in their place, and counted right.
import type { Snapshot } from '../../model/index.ts';
import { structureFaults } from '../balance.ts';
import { isCut } from '../part.ts';
import type { Recount } from './recount.ts';

export function* recordFaults(snapshot: Snapshot): Generator<string> {
  yield* structureFaults(snapshot);
  const characters = new Map(snapshot.documents.map((document) => [document.id, document.characters]));
  if (characters.size < snapshot.documents.length) yield 'two documents share an id';
  const ids = new Set<string>();
  for (const { id, document, index, start, end, spans } of snapshot.passages ?? []) {
    if (ids.has(id)) yield `passage ${id} stands there twice`;
    ids.add(id);
    if (id !== `${document}.${String(index).padStart(5, '0')}`) {
      yield `passage ${id} says it is number ${index} of ${document}`;
    }
    if (start >= end || end > (characters.get(document) ?? end)) {
      yield `passage ${id} says it runs from ${start} to ${end}, which its document does not`;
    }
    const marks = new Set(spans.map(({ term, offset }) => `${term} ${offset}`));
    if (marks.size < spans.length) yield `passage ${id} marks a term twice at one place`;
  }
}

export function* relationFaults(snapshot: Snapshot, inside: Recount | null): Generator<string> {
  const { terms, relations } = snapshot;
  const termOf = new Map(terms.map((term) => [term.id, term]));
  for (const { source, target, type, count } of relations) {
    const [a, b] = [termOf.get(source), termOf.get(target)];
    if (a === undefined || b === undefined) continue;
    const name = `${type} ${a.label}–${b.label}`;
    const most = Math.min(a.count, b.count);
    if (inside === null || isCut(snapshot)) {
      if (count > most) yield `${name}: says ${count} passages, more than ${most} mentions`;
    }
    if (inside === null) continue;
    const held = inside.together(source, target);
    if (isCut(snapshot) ? count < held : count !== held)
      yield `${name}: says ${count} passages, ${held} are inside`;
  }
}
