// The closest way between two terms: term, edge with its first passage, term, and so on. The map lights it.
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { MeasureSelect } from '../frame/measure-select.tsx';
import { bring } from '../map/bring.ts';
import type { Passages } from '../open/source.ts';
import { Passage } from '../panels/passage.tsx';
import { Waiting } from '../panels/waiting.tsx';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { measured } from '../state/figures.ts';
import { useLoaded } from '../state/load.ts';
import { openEdge, openTerm } from '../state/view.ts';
import { strongestPath } from './strongest-path.ts';

const FRAMED_MS = 120;

export function PathPart({ a, b }: { a: SnapshotTerm; b: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const path = useComputed(() =>
    strongestPath(session.shown.value.edges, { from: a.id, to: b.id }, session.filters.value.measure),
  );
  const found = path.value;
  const labels = (found?.terms ?? []).flatMap((id) => session.atlas.terms.get(id)?.label ?? []);
  const lit = labels.slice(1).join('\n');
  useEffect(() => {
    session.adjust((view) => ({ ...view, also: lit === '' ? [] : lit.split('\n') }));
    // After the panel has its width, as for every selection.
    const timer = setTimeout(() => {
      const map = session.map.peek();
      if (map !== null) bring(map, path.peek()?.terms ?? [], 'framed');
    }, FRAMED_MS);
    return () => {
      clearTimeout(timer);
      session.adjust((view) => ({ ...view, also: [] }));
    };
  }, [lit]);
  return (
    <>
      <h3>
        {found === null ? words.beside.title.path : words.beside.steps(found.edges.length)}
        <MeasureSelect />
      </h3>
      <p class="note">{words.beside.cost}</p>
      {found === null ? (
        <div class="no-text" role="status">
          <p>{words.beside.noPath(a.label, b.label)}</p>
          <p>{words.beside.noPathNext}</p>
        </div>
      ) : (
        <ol class="path">
          {found.terms.map((id, i) => {
            const term = session.atlas.terms.get(id);
            const edge = found.edges[i];
            const next = session.atlas.terms.get(found.terms[i + 1] ?? '');
            if (term === undefined) return null;
            return (
              <li key={id}>
                <TermLine term={term} side={i === 0 ? 'first' : id === b.id ? 'second' : null} />
                {edge !== undefined && next !== undefined && <Step edge={edge} from={term} to={next} />}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

function TermLine({ term, side }: { term: SnapshotTerm; side: 'first' | 'second' | null }) {
  const session = useSession();
  return (
    <button type="button" class="path-term" onClick={() => session.go(openTerm(term.label))}>
      <span class={`dot slot-${slotOf(session.atlas, term)}`} />
      <span class="path-name" lang="zh-Hans">
        {side === null ? term.label : <mark class={side}>{term.label}</mark>}
      </span>
      <span class="quiet" lang="en">
        {term.english}
      </span>
    </button>
  );
}

/** One step: how close, how often, and the first sentence that proves it. */
function Step({ edge, from, to }: { edge: SnapshotEdge; from: SnapshotTerm; to: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const { measure } = session.filters.value;
  const loaded = useLoaded<Passages>(() => session.source.edge(edge.source, edge.target)).value;
  const first = loaded.state === 'there' ? loaded.value.passages[0] : undefined;
  return (
    <div class="path-step">
      <button type="button" class="textual" onClick={() => session.go(openEdge(from.label, to.label))}>
        {words.measures[measure]} {measured(measure, edge[measure])} · {words.document.sentences(edge.count)}
      </button>
      {loaded.state !== 'there' && <Waiting loaded={loaded} />}
      {first !== undefined && <Passage passage={first} first={from.id} second={to.id} />}
    </div>
  );
}
