// The strip under the map: the corpus by year, or the selected term or edge by year.
import { useSession } from '../state/context.ts';
import type { Session } from '../state/session.ts';
import { YearBars, yearAxis } from './bars.tsx';

export function Strip() {
  const session = useSession();
  const { strip } = session.words.value;
  const { years } = session.atlas.snapshot;
  const axis = yearAxis(years);
  const { name, values } = series(session);
  const span = axis.length > 1 ? `${axis[0]}–${axis.at(-1)}` : axis[0];
  return (
    <section class="strip" aria-label={name}>
      <p class="strip-name">
        <b>{span}</b>
        <span>{axis.length === 0 ? strip.undated : name}</span>
      </p>
      <div class="strip-bars">
        {axis.length > 0 && <YearBars years={years} values={values} height={54} />}
      </div>
    </section>
  );
}

function series(session: Session): { name: string; values: Record<string, number> } {
  const { strip } = session.words.value;
  const selection = session.selection.value;
  const counts = (byYear: Record<string, { count: number }>) =>
    Object.fromEntries(Object.entries(byYear).map(([year, figures]) => [year, figures.count]));
  if (selection.kind === 'edge') return { name: strip.edge, values: counts(selection.edge.byYear) };
  if (selection.kind === 'term') return { name: strip.term, values: counts(selection.term.byYear) };
  const { years } = session.atlas.snapshot;
  const values = Object.fromEntries(Object.entries(years).map(([year, each]) => [year, each.passages]));
  return { name: strip.passages, values };
}
