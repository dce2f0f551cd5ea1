// Whether the passages that are listed are what the edge counts.
import { Icon } from '../frame/icon.tsx';
import type { Balance } from '../state/chance.ts';
import { useSession } from '../state/context.ts';

export interface SumProps {
  balance: Balance;
  groups: number;
  /** Passages that are listed, and that the edge counts. */
  shown: number;
  count: number;
}

export function Sum({ balance, groups, shown, count }: SumProps) {
  const { balances, inPart, unbalanced } = useSession().words.value.edge;
  const said = {
    ok: () => balances(groups, count),
    part: () => inPart(shown, count),
    off: () => unbalanced(shown, count),
  };
  return (
    <span class={`sum sum-${balance}`} data-sum={balance}>
      {balance !== 'part' && <Icon name={balance === 'ok' ? 'check' : 'warn'} />}
      {said[balance]()}
    </span>
  );
}
