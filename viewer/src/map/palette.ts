// The colours of the theme, read from the tokens: the canvas needs plain values.
import type { ChangeKind } from '../state/contrast.ts';

export interface Palette {
  ground: string;
  ink: string;
  quiet: string;
  edge: string;
  lit: string;
  border: string;
  line: string;
  surface: string;
  /** By slot: 0 is grey, 1–11 the communities. */
  slots: readonly string[];
  /** Sequential, weakest first. */
  ramp: readonly string[];
  changes: Record<Exclude<ChangeKind, 'absent'>, string>;
  faded: string;
  first: { fill: string; line: string };
  second: { fill: string; line: string };
  shares: { between: number; within: number; faded: number; toGround: number };
  font: string;
  serif: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const writer = document.createElement('canvas').getContext('2d');
  const colour = (name: string) => longHex(token(name), writer);
  const slots = ['c-rest', ...Array.from({ length: 11 }, (_, i) => `c${i + 1}`)].map(colour);
  return {
    ground: colour('paper'),
    ink: colour('ink'),
    quiet: colour('ink-3'),
    edge: colour('edge'),
    lit: colour('edge-lit'),
    border: colour('node-border'),
    line: colour('line'),
    surface: colour('surface'),
    slots,
    ramp: [1, 2, 3, 4, 5, 6].map((step) => colour(`q${step}`)),
    changes: {
      appeared: colour('d-appeared'),
      stronger: colour('d-stronger'),
      steady: colour('d-stable'),
      weaker: colour('d-weaker'),
      vanished: colour('d-vanished'),
    },
    faded: colour('faded'),
    first: { fill: colour('a-fill'), line: colour('a-line') },
    second: { fill: colour('b-fill'), line: colour('b-line') },
    shares: {
      between: Number(token('edge-between')),
      within: Number(token('edge-within')),
      faded: Number(token('edge-faded')),
      toGround: Number(token('fade-to-ground')),
    },
    font: token('font-ui'),
    serif: token('font-text'),
  };
}

/** `#fff` and `white` as `#ffffff`: minified style sheets write colours in many ways. */
function longHex(value: string, context: CanvasRenderingContext2D | null): string {
  if (context === null) return value;
  context.fillStyle = value;
  return String(context.fillStyle);
}
