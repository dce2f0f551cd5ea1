// Layouts in slices that leave the page free: each takes a few milliseconds, then everything else has its turn. So a
// layout needs no worker, which a page opened from a disk cannot start, and can be watched and stopped.
import type { Algorithm, Progress } from '../../../graph/analytics/algorithm.ts';
import { CIRCLE } from '../../../graph/analytics/layout/circle.ts';
import { FORCE_ATLAS_2 } from '../../../graph/analytics/layout/force-layout.ts';
import { NO_OVERLAP } from '../../../graph/analytics/layout/no-overlap.ts';
import type { Positions } from '../../../graph/analytics/layout/positions.ts';
import { YEARS } from '../../../graph/analytics/layout/years.ts';
import { subjectOf } from '../../../graph/analytics/subject.ts';
import type { Snapshot } from '../../../graph/model/index.ts';
import type { Layout, Place2D } from '../state/chart.ts';
import type { Box } from './boxes.ts';
import { boundsOf } from './camera.ts';

const ALGORITHMS: Record<Exclude<Layout, 'own'>, Algorithm> = {
  'force-atlas-2': FORCE_ATLAS_2,
  'no-overlap': NO_OVERLAP,
  circle: CIRCLE,
  years: YEARS,
};

export interface LayoutSteps {
  readonly done: number;
  readonly total: number;
  /** Rounds until the time is over, at least one. True when there are more. */
  work(milliseconds: number, now: () => number): boolean;
  /** Places so far, as wide as the snapshot’s own map. */
  places(): Map<string, Place2D>;
}

/** The same rounds give the same places: by the seed of the snapshot. */
export function beginLayout(
  snapshot: Snapshot,
  layout: Exclude<Layout, 'own'>,
  rounds: number | null,
): LayoutSteps {
  const subject = subjectOf(snapshot);
  const first = ALGORITHMS[layout].begin?.(subject) ?? ended(subject);
  const total = Math.min(first.total, rounds ?? first.total);
  const own = boundsOf(snapshot.terms);
  // Of years only left and right mean something, so they may be as high as the map.
  const onMap = (at: Positions) => fitted(at, own, layout === 'years' ? 'fill' : 'inside');
  let apart: Progress | null = null;
  return {
    get done() {
      return first.done;
    },
    total,
    work(milliseconds, now) {
      const until = now() + milliseconds;
      while (now() < until) {
        if (first.done < total) {
          if (!oneRound(first)) return false;
        } else {
          // Forces leave discs on each other; what has found its place is taken apart there.
          if (layout !== 'force-atlas-2') return false;
          apart ??= NO_OVERLAP.begin?.({ ...subject, ...onMap(first) }) ?? ended(subject);
          if (!oneRound(apart)) return false;
        }
      }
      return true;
    },
    places: () => {
      const { x, y } = onMap(apart ?? first);
      return new Map(subject.ids.map((id, i) => [id, { x: x[i] ?? 0, y: y[i] ?? 0 }]));
    },
  };
}

/** False at the end. A layout may be done before its last round: then a round changes nothing. */
function oneRound(progress: Progress): boolean {
  const before = progress.done;
  if (before >= progress.total) return false;
  progress.step(1);
  return progress.done > before;
}

function ended({ x, y }: { x: Float64Array; y: Float64Array }): Progress {
  return { x, y, done: 0, total: 0, step: () => {} };
}

function fitted({ x, y }: Positions, own: Box, how: 'inside' | 'fill'): Positions {
  const found = boundsOf(Array.from(x, (each, i) => ({ x: each, y: y[i] ?? 0 })));
  const [across, down] = [own.width / (found.width || 1), own.height / (found.height || 1)];
  const least = Math.min(across, down);
  const [scaleX, scaleY] = how === 'fill' ? [across, down] : [least, least];
  const [fromX, fromY] = [found.x + found.width / 2, found.y + found.height / 2];
  const [toX, toY] = [own.x + own.width / 2, own.y + own.height / 2];
  return {
    x: x.map((each) => toX + (each - fromX) * scaleX),
    y: y.map((each) => toY + (each - fromY) * scaleY),
  };
}
