// Applies live changes of a slider without filling the undo history; the first of a drag remembers where it began.
import { useSignal } from '@preact/signals';
import { useSession } from '../state/context.ts';
import { type Filters, filterBy, sameFilters } from '../state/view.ts';

export function useDrag(): (patch: Partial<Filters>, done: boolean) => void {
  const session = useSession();
  const dragging = useSignal(false);
  return (patch, done) => {
    const { filters } = session.view.peek();
    // Letting go says once more what is so already.
    const changes = !sameFilters({ ...filters, ...patch }, filters);
    if (changes && dragging.peek()) session.adjust(filterBy(patch));
    else if (changes) session.filter(filterBy(patch));
    if (changes || done) dragging.value = !done;
  };
}
