// Does a snapshot say of its passages what they say themselves? Every figure is counted anew and every difference
// told, so that a reader need not trust whoever sent the file: a seal only says that nothing changed since.
import type { Snapshot } from '../../model/index.ts';
import { isSealed } from '../seal.ts';
import { corpusFaults } from './corpus-faults.ts';
import { edgeFaults } from './edge-faults.ts';
import { networkFaults } from './network-faults.ts';
import { recordFaults, relationFaults } from './record-faults.ts';
import { type Recount, recount } from './recount.ts';
import { termFaults } from './term-faults.ts';

export const SECTIONS = ['seal', 'records', 'corpus', 'terms', 'edges', 'relations', 'network'] as const;

export interface Section {
  name: (typeof SECTIONS)[number];
  /** Records looked at. */
  checked: number;
  /** One line each; none when it balances. */
  faults: string[];
}

/** How many terms, or edges, have all their passages inside, some, or none. */
export interface Backing {
  whole: number;
  part: number;
  none: number;
}

export interface Verification {
  /** Whether passages are inside: without them sums, measures and the seal are checked, and no figure can be opened. */
  opens: boolean;
  /** Null without passages. */
  backed: { terms: Backing; edges: Backing } | null;
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
    backed: inside === null ? null : backing(snapshot, inside),
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

function backing({ terms, edges }: Snapshot, inside: Recount): { terms: Backing; edges: Backing } {
  const sum = (figures: readonly [says: number, held: number][]): Backing => {
    const whole = figures.filter(([says, held]) => says === held).length;
    const none = figures.filter(([says, held]) => says > 0 && held === 0).length;
    return { whole, part: figures.length - whole - none, none };
  };
  return {
    terms: sum(terms.map(({ id, count }) => [count, inside.term(id).count])),
    edges: sum(
      edges.map(({ source, target, count }) => [count, inside.edge(source, target).passages.length]),
    ),
  };
}
