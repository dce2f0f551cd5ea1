// While who uses which term is not known, what hangs on it filters nothing: that is said where it was chosen.
import { useSession } from '../state/context.ts';
import { askUsage, canAskUsage, wantsUsage } from './ask-usage.ts';

export function UsageNote() {
  const session = useSession();
  const { rail, states } = session.words.value;
  if (session.usage.value !== null || !wantsUsage(session) || !canAskUsage(session)) return null;
  if (!session.usageFails.value) {
    return (
      <p class="note" role="status" aria-busy="true">
        {rail.counting}
      </p>
    );
  }
  return (
    <p class="note" role="alert">
      {rail.notCounted}{' '}
      <button type="button" class="textual" onClick={() => void askUsage(session)}>
        {states.retry}
      </button>
    </p>
  );
}
