// Runs the chosen layout and says how far it is; the reader can stop it where it is. Fetched when one is chosen.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { Icon } from '../frame/icon.tsx';
import { reducedMotion } from '../frame/theme.ts';
import { useSession } from '../state/context.ts';
import { SLICE_MS } from '../state/slices.ts';
import { chart } from '../state/view.ts';
import type { BoundMap } from './bind.ts';
import { beginLayout, type LayoutSteps } from './layout-steps.ts';

/** Between two looks at a layout on its way: drawing it costs more than computing it. */
const LOOK_MS = 1000;

export function LayoutRun({ map }: { map: BoundMap }) {
  const session = useSession();
  const { rail } = session.words.value;
  const layout = useComputed(() => session.view.value.layout);
  const rounds = useComputed(() => session.view.value.rounds);
  const state = useSignal<{ done: number; total: number } | null>(null);
  useSignalEffect(() => {
    const chosen = layout.value;
    if (chosen === 'own') return;
    const to = rounds.value;
    let looked = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const slice = (steps: LayoutSteps) => {
      const more = steps.work(SLICE_MS, () => performance.now());
      if (!more) {
        state.value = null;
        session.laidOut.value = steps.places();
        map.whole();
        return;
      }
      state.value = { done: steps.done, total: steps.total };
      if (!reducedMotion() && performance.now() - looked > LOOK_MS) {
        looked = performance.now();
        session.laidOut.value = steps.places();
      }
      timer = setTimeout(slice, 0, steps);
    };
    const start = () => {
      // Stopping it sets the rounds, and so runs to just there again: what the link says is what is seen.
      const steps = beginLayout(session.atlas.snapshot, chosen, to);
      state.value = { done: 0, total: steps.total };
      timer = setTimeout(slice, 0, steps);
    };
    timer = setTimeout(start, 0);
    return () => {
      clearTimeout(timer);
      session.laidOut.value = null;
    };
  });
  const now = state.value;
  if (now === null || now.total <= 1) return null;
  return (
    <div class="layout-run" role="status">
      <Icon name="layers" />
      <span>{rail.layouts[layout.value]}</span>
      <progress value={now.done} max={now.total} aria-label={rail.layouts[layout.value]} />
      <span class="quiet">{rail.rounds(now.done, now.total)}</span>
      <button
        type="button"
        class="outlined"
        onClick={() => session.adjust(chart({ rounds: Math.max(1, state.peek()?.done ?? 1) }))}
      >
        {rail.stopHere}
      </button>
    </div>
  );
}
