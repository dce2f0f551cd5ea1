// What a dot looks like at rest: its radius by the chosen figure, its colour and form by the chosen overlay, or by
// the difference of two periods. Form repeats what colour says: the emptier a dot, the more of it is gone.
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, slotOf } from '../state/atlas.ts';
import type { SizeBy } from '../state/chart.ts';
import type { ChangeKind, Contrast } from '../state/contrast.ts';
import type { Overlay, OverlayStep } from '../state/overlay.ts';
import { figureOf, greatestFigure } from '../state/sizes.ts';
import type { Span } from '../state/years.ts';
import { mix } from './colour.ts';
import { radius } from './marks.ts';
import type { Palette } from './palette.ts';

export interface DotInput {
  atlas: Atlas;
  size: SizeBy;
  years: Span | null;
  overlay: Overlay | null;
  contrast: Contrast | null;
  palette: Palette;
  /** 1, or .66 on phones. */
  scale: number;
}

export interface Dot {
  radius: number;
  colour: string;
  /** Width of the ring as a share of the radius; 1 is a full dot. */
  ring: number;
  /** A rim of its own, for fills that hardly differ from the ground. */
  rim?: string;
}

/** Rings of a dot that grew emptier. */
export const RINGS: Record<ChangeKind, number> = {
  appeared: 1,
  stronger: 1,
  steady: 1,
  weaker: 0.5,
  vanished: 0.22,
  absent: 1,
};

export function dotsBy(input: DotInput): (term: SnapshotTerm) => Dot {
  const { contrast, overlay, atlas, palette } = input;
  if (contrast !== null) return contrastDots(input, contrast);
  const most = greatestFigure(atlas, input.size, input.years);
  return (term) => {
    const step = overlay?.stepOf.get(term.id);
    return {
      radius: radius(figureOf(term, input.size, input.years), most, input.scale),
      colour:
        step === undefined ? (palette.slots[slotOf(atlas, term)] ?? palette.edge) : paintOf(step, palette),
      ring: step?.hollow === true ? 0.36 : 1,
      ...(step !== undefined && 'ramp' in step.paint && step.paint.ramp <= 2
        ? { rim: mix(palette.ground, palette.ink, 0.45) }
        : {}),
    };
  };
}

export function paintOf({ paint }: Pick<OverlayStep, 'paint'>, palette: Palette): string {
  const colour = 'ramp' in paint ? palette.ramp[paint.ramp - 1] : palette.slots[paint.slot];
  return colour ?? palette.edge;
}

/** Sized by the mentions of both periods, so that no dot shrinks to nothing because it fell silent. */
function contrastDots({ palette, scale }: DotInput, { terms }: Contrast): (term: SnapshotTerm) => Dot {
  const said = (id: string) => {
    const own = terms.get(id);
    return own === undefined ? 0 : own.a.count + own.b.count;
  };
  let most = 1;
  for (const id of terms.keys()) most = Math.max(most, said(id));
  return (term) => {
    const change = terms.get(term.id)?.change ?? 'absent';
    const size = radius(said(term.id), most, scale);
    return {
      radius: change === 'appeared' ? size * 1.25 : change === 'absent' ? size * 0.7 : size,
      colour: change === 'absent' ? palette.faded : palette.changes[change],
      ring: RINGS[change],
    };
  };
}
