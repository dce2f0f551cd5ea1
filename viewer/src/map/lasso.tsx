// The lasso: a line drawn around terms chooses them together. It lies over the map only while it is on.
import { useSignal } from '@preact/signals';
import { useSession } from '../state/context.ts';
import { chooseTogether } from '../state/view.ts';
import type { BoundMap } from './bind.ts';
import type { Point } from './hit.ts';
import { weightOf } from './labels.ts';

/** More labels than these make a link that nobody can send. */
export const MOST_TOGETHER = 60;
/** Px between two corners of the line. */
const STEP = 4;

export function Lasso({ map }: { map: BoundMap }) {
  const session = useSession();
  const line = useSignal<readonly Point[]>([]);
  if (!session.lassoing.value) return null;
  const { map: words } = session.words.value;
  const pointOf = (event: PointerEvent & { currentTarget: SVGSVGElement }): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const end = () => {
    const inside = map.renderer.discs().filter((disc) => isInside(disc, line.value));
    line.value = [];
    session.lassoing.value = false;
    if (inside.length === 0) return;
    const terms = inside
      .flatMap(({ id }) => session.atlas.terms.get(id) ?? [])
      .sort((a, b) => weightOf(b.count, b.degree) - weightOf(a.count, a.degree) || (a.id < b.id ? -1 : 1));
    session.go(chooseTogether(terms.slice(0, MOST_TOGETHER).map(({ label }) => label)));
    session.spoken.value = words.chosen(Math.min(terms.length, MOST_TOGETHER), terms.length);
  };
  return (
    <svg
      class="lasso"
      role="img"
      aria-label={words.lassoing}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        line.value = [pointOf(event)];
      }}
      onPointerMove={(event) => {
        const last = line.value.at(-1);
        const at = pointOf(event);
        if (last !== undefined && Math.hypot(at.x - last.x, at.y - last.y) >= STEP)
          line.value = [...line.value, at];
      }}
      onPointerUp={end}
      onPointerCancel={() => (line.value = [])}
    >
      <polygon points={line.value.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

/** Even–odd: a ray from the point crosses the line an odd number of times. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0; i < line.length; i++) {
    const [a, b] = [line[i], line[(i + 1) % line.length]];
    if (a === undefined || b === undefined || a.y > y === b.y > y) continue;
    if (x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}
