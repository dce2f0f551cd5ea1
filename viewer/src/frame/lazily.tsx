// A component that is fetched when it is first shown, so that the first view stays light; says when it cannot be. What
// stands in for it until then has the class `place`, so that the map has its size from the beginning.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useSession } from '../state/context.ts';

type State<Props> = { is: 'waiting' } | { is: 'there'; component: ComponentType<Props> } | { is: 'failed' };

export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place = '',
): ComponentType<Props> {
  // Once it is there, it is there for every later use, without a frame of waiting.
  let held: ComponentType<Props> | null = null;
  return function Lazily(props: Props) {
    const { states } = useSession().words.value;
    const turn = useSignal(0);
    const state = useSignal<State<Props>>(
      held === null ? { is: 'waiting' } : { is: 'there', component: held },
    );
    useSignalEffect(() => {
      turn.value;
      if (held !== null) return;
      load().then(
        (component) => {
          held = component;
          state.value = { is: 'there', component };
        },
        () => (state.value = { is: 'failed' }),
      );
    });
    if (state.value.is === 'there') {
      const Component = state.value.component;
      return <Component {...props} />;
    }
    if (state.value.is === 'waiting') return <div class={`lazily ${place}`} aria-busy="true" />;
    return (
      <div class={`lazily ${place}`} role="alert">
        <p>{states.partMissing}</p>
        <button type="button" class="outlined" onClick={() => turn.value++}>
          {states.retry}
        </button>
      </div>
    );
  };
}
