// The colours of the theme, read from the tokens: the canvas needs plain values.
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
  first: { fill: string; line: string };
  second: { fill: string; line: string };
  shares: { between: number; within: number; faded: number; toGround: number };
  font: string;
  serif: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const slots = ['c-rest', ...Array.from({ length: 11 }, (_, i) => `c${i + 1}`)].map(token);
  return {
    ground: token('paper'),
    ink: token('ink'),
    quiet: token('ink-3'),
    edge: token('edge'),
    lit: token('edge-lit'),
    border: token('node-border'),
    line: token('line'),
    surface: token('surface'),
    slots,
    first: { fill: token('a-fill'), line: token('a-line') },
    second: { fill: token('b-fill'), line: token('b-line') },
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
