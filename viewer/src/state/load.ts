// A request as a signal: waiting, there, or failed; an answer that comes too late is dropped.
import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { type Passages, SourceError } from '../open/source.ts';
import { holdsYear, type Span } from './years.ts';

export type Loaded<T> =
  | { state: 'waiting' }
  | { state: 'there'; value: T }
  | { state: 'failed'; error: SourceError; retry: () => void };

/** `ask` is asked again when a signal that it reads before its first await changes. */
export function useLoaded<T>(ask: () => Promise<T>): Signal<Loaded<T>> {
  const loaded = useSignal<Loaded<T>>({ state: 'waiting' });
  const turn = useSignal(0);
  useSignalEffect(() => {
    turn.value;
    let current = true;
    loaded.value = { state: 'waiting' };
    ask().then(
      (value) => {
        if (current) loaded.value = { state: 'there', value };
      },
      (error: unknown) => {
        if (current)
          loaded.value = { state: 'failed', error: asSourceError(error), retry: () => turn.value++ };
      },
    );
    return () => {
      current = false;
    };
  });
  return loaded;
}

/** Only the passages of a span, once they are there. */
export function passagesWithin(loaded: Loaded<Passages>, span: Span | null): Loaded<Passages> {
  if (span === null || loaded.state !== 'there') return loaded;
  const passages = loaded.value.passages.filter((passage) => holdsYear(span, passage.document.date));
  return { ...loaded, value: { ...loaded.value, passages } };
}

export function asSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  return new SourceError('shape', '', { message: error instanceof Error ? error.message : String(error) });
}
