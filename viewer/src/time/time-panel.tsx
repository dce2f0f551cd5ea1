// The panel of Time, fetched when Time is first opened: series of one period, or the difference of two. It also keeps
// the comparison in step with the sliders.
import './time.css';
import { useSignalEffect } from '@preact/signals';
import { useSession } from '../state/context.ts';
import { inSlices, whileWanted } from '../state/slices.ts';
import { contrastInSteps } from './contrast.ts';
import { DifferencePanel } from './difference-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { SidesPanel } from './sides-panel.tsx';

/** A dragged handle asks for a comparison at every year: only where it rests is one made. */
const REST_MS = 90;

export function TimePanel() {
  const session = useSession();
  useSignalEffect(() => {
    const periods = session.periods.value;
    if (periods === null) {
      session.contrast.value = null;
      return;
    }
    let isWanted = true;
    const compare = async () => {
      const steps = contrastInSteps(session.atlas.snapshot, periods);
      const found = await inSlices(whileWanted(steps, () => isWanted));
      if (found !== null) session.contrast.value = found;
    };
    const timer = setTimeout(compare, session.contrast.peek() === null ? 0 : REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  });
  const against = session.contrast.value;
  if (session.periods.value === null) return <SeriesPanel />;
  if (against === null) return <Comparing />;
  const selection = session.selection.value;
  if (selection.kind === 'term')
    return (
      <SidesPanel
        key={selection.term.id}
        contrast={against}
        term={selection.term}
        edge={null}
        partner={null}
      />
    );
  if (selection.kind === 'edge') {
    const { term, partner, edge } = selection;
    return (
      <SidesPanel key={`${edge.source}|${edge.target}`} contrast={against} {...{ term, partner, edge }} />
    );
  }
  return <DifferencePanel contrast={against} />;
}

function Comparing() {
  const { time } = useSession().words.value;
  return (
    <section class="panel difference-panel" aria-label={time.difference} aria-busy="true">
      <div class="panel-body">
        <p class="note">{time.comparing}</p>
        <div class="skeleton">
          <i />
          <i />
          <i />
        </div>
      </div>
    </section>
  );
}
