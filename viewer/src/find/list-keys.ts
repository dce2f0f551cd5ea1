// What a key does in a field with a list below it: another line, the chosen line, or away.
import type { Signal } from '@preact/signals';

export interface FieldList {
  /** Place of the chosen line. */
  chosen: Signal<number>;
  count: number;
  /** `more` where Shift is held. */
  take(at: number, more: boolean): void;
  close?(): void;
}

/** What is not for the list goes on to the page. */
export function listKey(event: KeyboardEvent, { chosen, count, take, close }: FieldList): void {
  // Enter that only confirms a Chinese input method is not meant for the list.
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) chosen.value = Math.max(0, Math.min(count - 1, chosen.peek() + step));
  else if (event.key === 'Enter') take(chosen.peek(), event.shiftKey);
  else if (event.key === 'Escape' && close !== undefined) close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
