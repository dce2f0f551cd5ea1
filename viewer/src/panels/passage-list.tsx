// The passages behind an edge, near-duplicates folded, with the sum that proves the number on the edge.
import { useSignal } from '@preact/signals';
import type { PassageView } from '../../../graph/model/index.ts';
import { Icon } from '../frame/icon.tsx';
import { balanceOf, type Fold, foldRepeats } from '../state/chance.ts';
import { useSession } from '../state/context.ts';
import { thousands, yearOf } from '../state/figures.ts';
import type { EdgePanelProps } from './edge-panel.tsx';
import { Passage } from './passage.tsx';
import { Sum } from './sum.tsx';

export function PassageList({
  edge,
  term,
  partner,
  passages,
}: EdgePanelProps & { passages: readonly PassageView[] }) {
  const session = useSession();
  const words = session.words.value;
  const { years } = session.filters.value;
  const order = useSignal<'newest' | 'oldest'>('newest');
  const folds = foldRepeats(order.value === 'newest' ? [...passages].reverse() : passages);
  // By year an edge counts its sentences and not their groups, so within years only the sentences can balance.
  const groups = years === null ? edge.clusters : folds.length;
  const balance = balanceOf({ ...edge, clusters: groups }, passages, session.atlas.snapshot);
  return (
    <section class="passages">
      <h3>
        {words.edge.passages} <span class="quiet">{thousands(passages.length)}</span>
        <Sum balance={balance} groups={groups} shown={passages.length} count={edge.count} />
        <button
          type="button"
          class="textual"
          onClick={() => (order.value = order.value === 'newest' ? 'oldest' : 'newest')}
        >
          {words.edge.sort[order.value]}
        </button>
      </h3>
      <ol>
        {folds.map((fold) => (
          <li key={fold.first.id}>
            <Folded fold={fold} first={term.id} second={partner.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Folded({ fold, first, second }: { fold: Fold; first: string; second: string }) {
  const words = useSession().words.value;
  const open = useSignal(false);
  const years = [...new Set(fold.others.flatMap((each) => yearOf(each.document.date) ?? []))].sort();
  return (
    <>
      <Passage passage={fold.first} first={first} second={second} />
      {fold.others.length > 0 && (
        <button
          type="button"
          class="fold"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          <Icon name="fold" />
          {words.edge.fold(fold.others.length, years.join(words.comma))}
          <Icon name="chevron" />
        </button>
      )}
      {open.value &&
        fold.others.map((each) => <Passage key={each.id} passage={each} first={first} second={second} />)}
    </>
  );
}
