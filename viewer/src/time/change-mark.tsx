// The mark of a change: the same fullness as the dot, or the same bend as the line, that the map draws.
import { RINGS } from '../map/dots.ts';
import type { ChangeKind } from '../state/contrast.ts';

const R = 5.5;

export function ChangeMark({ change, what }: { change: ChangeKind; what: 'terms' | 'edges' }) {
  const bent = change === 'weaker' || change === 'vanished';
  const radius = change === 'appeared' ? R : change === 'absent' ? R * 0.6 : R * 0.85;
  const ring = RINGS[change] * radius;
  return (
    <svg
      class={`change-mark change-${change}`}
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {what === 'edges' ? (
        <path class="change-line-mark" d={bent ? 'M-7 4Q0 -9 7 4' : 'M-7 0H7'} />
      ) : ring < radius ? (
        <circle class="change-ring" r={radius - ring / 2} stroke-width={ring} />
      ) : (
        <circle class="change-dot" r={radius} />
      )}
    </svg>
  );
}
