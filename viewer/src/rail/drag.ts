// Applies live changes of a slider without filling the undo history; the first of a drag remembers where it began.
import { useSignal } from '@preact/signals';
import { useSession } from '../state/context.ts';
import { type Filters, filterBy } from '../state/view.ts';

export function useDrag(): (patch: Partial<Filters>, done: boolean) => void {
  const session = useSession();
  const dragging = useSignal(false);
  return (patch, done) => {
    if (dragging.value) session.adjust(filterBy(patch));
    else session.filter(filterBy(patch));
    dragging.value = !done;
  };
}
