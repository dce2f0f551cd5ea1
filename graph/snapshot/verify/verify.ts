// Does a snapshot say of its passages what they say themselves? Every figure is counted anew and every difference
// told, so that a reader need not trust whoever sent the file: a seal only says that nothing changed since.
import type { Snapshot } from '../../model/index.ts';
import { isSealed } from '../seal.ts';
import { corpusFaults } from './corpus-faults.ts';
import { edgeFaults } from './edge-faults.ts';
import { networkFaults } from './network-faults.ts';
import { recordFaults, relationFaults } from './record-faults.ts';
import { recount } from './recount.ts';
import { termFaults } from './term-faults.ts';

export const SECTIONS = ['seal', 'records', 'corpus', 'terms', 'edges', 'relations', 'network'] as const;

export interface Section {
  name: (typeof SECTIONS)[number];
  /** Records looked at. */
  checked: number;
  /** One line each; none when it balances. */
  faults: string[];
}

export interface Verification {
  /** Whether passages are inside: without them sums, measures and the seal are checked, and no figure can be opened. */
  opens: boolean;
  sections: Section[];
}

export function verifySnapshot(snapshot: Snapshot): Verification {
  const { documents, passages, terms, edges, relations, communities } = snapshot;
  const inside = passages === null ? null : recount(documents, passages);
  const section = (name: Section['name'], checked: number, faults: Iterable<string>): Section => ({
    name,
    checked,
    faults: [...faults],
  });
  return {
    opens: passages !== null,
    sections: [
      section('seal', 1, sealFaults(snapshot)),
      section('records', documents.length + (passages?.length ?? 0), recordFaults(snapshot)),
      section('corpus', Object.keys(snapshot.years).length, corpusFaults(snapshot)),
      section('terms', terms.length, termFaults(snapshot, inside)),
      section('edges', edges.length, edgeFaults(snapshot, inside)),
      section('relations', relations.length, relationFaults(snapshot, inside)),
      section('network', terms.length + communities.length, networkFaults(snapshot)),
    ],
  };
}

function sealFaults(snapshot: Snapshot): string[] {
  return isSealed(snapshot) ? [] : ['the content was changed after the snapshot was sealed'];
}
