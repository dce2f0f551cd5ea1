// The difference as a picture: the layout of B, and for what only A has, the place it had there; nothing moves twice.
import { discs } from '../../analytics/layout/discs.ts';
import { frameOf, type LabelledDisc, labelTexts, number } from '../../formats/svg-labels.ts';
import type { Difference, Kind } from '../compare.ts';
import type { Side } from '../sides.ts';

const MOST_TERMS = 600;
const MOST_EDGES = 600;
const LABELS = 120;

interface Place extends LabelledDisc {
  kind: Kind;
}

/** Null where no side has a layout: an extraction is not drawn. */
export function differenceMap(a: Side, b: Side, { terms, edges }: Difference): string | null {
  const changes = terms.filter(({ kind }) => kind !== 'unsettled').slice(0, MOST_TERMS);
  const { radii } = discs(changes.map((change) => Math.max(change.a.count, change.b.count)));
  const places = new Map<string, Place>();
  for (const [index, { id, label, kind }] of changes.entries()) {
    const own = b.terms.get(id) ?? a.terms.get(id);
    if (own === undefined) continue;
    places.set(id, {
      label,
      kind,
      x: own.x,
      y: -own.y,
      radius: (radii[index] ?? 1) * (kind === 'steady' ? 0.6 : 1),
    });
  }
  const all = [...places.values()];
  if (all.every(({ x, y }) => x === all[0]?.x && y === all[0]?.y)) return null;
  const { left, top, right, bottom } = frameOf(all);
  const lines = edges
    .filter(({ kind }) => kind !== 'steady' && kind !== 'unsettled')
    .slice(0, MOST_EDGES)
    .flatMap(({ source, target, kind }) => {
      const [from, to] = [places.get(source), places.get(target)];
      if (from === undefined || to === undefined) return [];
      return [
        `<line class="${kind}" x1="${number(from.x)}" y1="${number(from.y)}" x2="${number(to.x)}" y2="${number(to.y)}"/>`,
      ];
    });
  const drawn = all.toSorted((x, y) => Number(y.kind === 'steady') - Number(x.kind === 'steady'));
  const circles = drawn.map(
    ({ kind, x, y, radius }) =>
      `<circle class="${kind}" cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"/>`,
  );
  const named = all.filter(({ kind }) => kind !== 'steady').slice(0, LABELS);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, right - left, bottom - top].map(number).join(' ')}" role="img" aria-label="${lines.length} / ${circles.length}">
<g class="lines">${lines.join('')}</g>
<g class="discs">${circles.join('')}</g>
<g class="labels">${labelTexts(named).join('')}</g>
</svg>`;
}
