// An answer as a graph of its own: the terms that it names where the map has them, a line where two share a row.
import { by, type CypherAnswer } from '../../../graph/model/index.ts';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { encodeLink } from '../state/link.ts';
import { openTerm } from '../state/view.ts';
import { graphOf } from './terms-of-answer.ts';

const MOST = 60;
const [WIDTH, HEIGHT, AIR] = [720, 440, 48];

export function AnswerGraph({ answer }: { answer: CypherAnswer }) {
  const session = useSession();
  const { ask } = session.words.value;
  const { terms: all, pairs } = graphOf(answer, session.atlas);
  if (all.length === 0) return <p class="ask-note">{ask.noTerms}</p>;
  const terms = all.slice(0, MOST);
  const at = spread(terms);
  return (
    <div class="answer-graph">
      {all.length > MOST && <p class="note">{ask.graphMost(MOST, all.length)}</p>}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <title>{ask.forms.graph}</title>
        {pairs.map(([a, b]) => {
          const [from, to] = [at.get(a), at.get(b)];
          if (from === undefined || to === undefined) return null;
          return <line key={`${a} ${b}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
        })}
        {terms.map((term) => {
          const place = at.get(term.id);
          if (place === undefined) return null;
          return (
            <a
              key={term.id}
              href={encodeLink(openTerm(term.label)(session.view.value))}
              aria-label={ask.open(term.label)}
            >
              <circle class={`slot-fill-${slotOf(session.atlas, term)}`} cx={place.x} cy={place.y} r="6" />
              <text x={place.x} y={place.y + 20} lang="zh-Hans">
                {term.label}
              </text>
            </a>
          );
        })}
      </svg>
    </div>
  );
}

/** Where terms stand: the places of the map keep their order in either direction, at even distances, so none hides another. */
function spread(
  terms: readonly { id: string; x: number; y: number }[],
): Map<string, { x: number; y: number }> {
  const columns = Math.max(1, Math.ceil(Math.sqrt((terms.length * WIDTH) / HEIGHT / 1.6)));
  const rows = Math.ceil(terms.length / columns);
  const places = new Map<string, { x: number; y: number }>();
  const across = [...terms].sort(
    by(
      (term) => term.x,
      (term) => term.id,
    ),
  );
  for (let column = 0; column < columns; column++) {
    const own = across.slice(column * rows, (column + 1) * rows).sort(
      by(
        (term) => -term.y,
        (term) => term.id,
      ),
    );
    own.forEach((term, row) => {
      // Every second column stands half a row lower, so that lines pass between labels.
      const shift = column % 2 === 0 ? 0.3 : 0.7;
      places.set(term.id, {
        x: AIR + ((column + 0.5) / columns) * (WIDTH - 2 * AIR),
        y: 16 + ((row + shift) / Math.max(rows, 1)) * (HEIGHT - 44),
      });
    });
  }
  return places;
}
