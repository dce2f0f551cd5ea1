// What the labels in a view mean on this snapshot: a term, an edge, nothing, or something that is not here.
import type { SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, edgeKey } from './atlas.ts';
import type { View } from './view.ts';

export type Selection =
  | { kind: 'none' }
  | { kind: 'term'; term: SnapshotTerm }
  | { kind: 'edge'; edge: SnapshotEdge; term: SnapshotTerm; partner: SnapshotTerm }
  | { kind: 'missing-term'; label: string }
  | { kind: 'missing-edge'; term: SnapshotTerm; label: string };

export function select(atlas: Atlas, view: Pick<View, 'term' | 'partner'>): Selection {
  if (view.term === null) return { kind: 'none' };
  const term = atlas.byLabel.get(view.term);
  if (term === undefined) return { kind: 'missing-term', label: view.term };
  if (view.partner === null) return { kind: 'term', term };
  const partner = atlas.byLabel.get(view.partner);
  if (partner === undefined) return { kind: 'missing-term', label: view.partner };
  const edge = atlas.edges.get(edgeKey(term.id, partner.id));
  if (edge === undefined) return { kind: 'missing-edge', term, label: partner.label };
  return { kind: 'edge', edge, term, partner };
}

/** The selected term, alone or as the first of an edge. */
export function selectedTerm(selection: Selection): SnapshotTerm | null {
  return 'term' in selection ? selection.term : null;
}
