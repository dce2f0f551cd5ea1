// In place of the communities while two periods are held against each other: what the dots and lines say.
import { useSession } from '../state/context.ts';
import { CHANGES, type Contrast } from '../state/contrast.ts';
import { thousands } from '../state/figures.ts';
import { ChangeMark } from './change-mark.tsx';

export function DifferenceLegend({ contrast }: { contrast: Contrast }) {
  const session = useSession();
  const { time } = session.words.value;
  const shown = session.shown.value;
  const terms = [...contrast.terms.values()].filter((each) => shown.passing.has(each.id));
  const edges = shown.edges.map(({ source, target }) => contrast.edges.get(`${source}|${target}`)?.change);
  return (
    <section class="rail-part legend difference-legend">
      <h2>
        {time.differenceShort} <span class="quiet">{time.against}</span>
      </h2>
      <ul>
        {CHANGES.map((change) => (
          <li key={change} class="legend-line" title={time.forms[change]}>
            <ChangeMark change={change} what="terms" />
            <span class="legend-name">{time.kinds[change]}</span>
            <span class="figure">{thousands(terms.filter((each) => each.change === change).length)}</span>
          </li>
        ))}
      </ul>
      <h2>{time.edges}</h2>
      <ul>
        {CHANGES.filter((change) => change !== 'absent').map((change) => (
          <li key={change} class="legend-line">
            <ChangeMark change={change} what="edges" />
            <span class="legend-name">{time.kinds[change]}</span>
            <span class="figure">{thousands(edges.filter((each) => each === change).length)}</span>
          </li>
        ))}
      </ul>
      <p class="note">{time.edgeForms}</p>
      <p class="note">{time.oneLayout}</p>
    </section>
  );
}
