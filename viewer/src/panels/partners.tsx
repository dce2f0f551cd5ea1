// The strongest partners of a term by the chosen measure; each line opens the edge.
import { useSignal } from '@preact/signals';
import type { SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { MeasureSelect } from '../frame/measure-select.tsx';
import { otherEnd, slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { measured } from '../state/figures.ts';
import { shownPartners } from '../state/shown.ts';
import { openEdge } from '../state/view.ts';

const FEW = 5;

/** `whole` shows all of them from the start. */
export function Partners({ term, whole = false }: { term: SnapshotTerm; whole?: boolean }) {
  const session = useSession();
  const words = session.words.value;
  const { filters } = session.view.value;
  const all = useSignal(whole);
  const edges = shownPartners(session.atlas, term.id, filters);
  const shown = all.value ? edges : edges.slice(0, FEW);
  return (
    <section class="partners">
      <h3>
        {words.term.strongest}
        <MeasureSelect />
      </h3>
      {edges.length === 0 && <p class="note">{words.term.noPartners}</p>}
      <ul>
        {shown.map((edge) => (
          <PartnerLine key={otherEnd(edge, term.id)} edge={edge} term={term} />
        ))}
      </ul>
      {!whole && edges.length > FEW && (
        <button type="button" class="textual" onClick={() => (all.value = !all.value)}>
          {all.value ? words.term.fewerPartners : words.term.allPartners(edges.length)}
        </button>
      )}
    </section>
  );
}

function PartnerLine({ edge, term }: { edge: SnapshotEdge; term: SnapshotTerm }) {
  const session = useSession();
  const { measure } = session.view.value.filters;
  const partner = session.atlas.terms.get(otherEnd(edge, term.id));
  if (partner === undefined) return null;
  const { max } = session.atlas.reach[measure];
  const share = Math.max(0, Math.min(1, edge[measure] / (measure === 'logDice' ? 14 : max || 1)));
  const slot = slotOf(session.atlas, partner);
  return (
    <li>
      <button
        type="button"
        class="partner"
        onPointerEnter={() => (session.hovered.value = partner.id)}
        onPointerLeave={() => (session.hovered.value = null)}
        onClick={() => {
          session.hovered.value = null;
          session.go(openEdge(term.label, partner.label));
        }}
      >
        <span class={`dot slot-${slot}`} />
        <span class="partner-name" lang="zh-Hans">
          {partner.label}
        </span>
        <svg class="partner-bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
          <rect class="partner-track" width="100" height="5" />
          <rect class={`slot-fill-${slot}`} width={100 * share} height="5" />
        </svg>
        <span class="figure">{measured(measure, edge[measure])}</span>
        <span class="figure quiet">{session.words.value.term.sentences(edge.count)}</span>
      </button>
    </li>
  );
}
