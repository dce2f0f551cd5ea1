// Bars under a slider: how many values lie in each of its steps.

export interface Scale {
  /** 0–1 along the slider. */
  at(value: number): number;
  value(at: number): number;
}

/** Even steps between two ends. */
export function linearScale(min: number, max: number): Scale {
  const span = max - min || 1;
  return { at: (value) => (value - min) / span, value: (at) => min + at * span };
}

/** Even steps of the logarithm: counts spread over orders of magnitude. */
export function logScale(min: number, max: number): Scale {
  const [a, b] = [Math.log(Math.max(1, min)), Math.log(Math.max(2, max))];
  const span = b - a || 1;
  return { at: (value) => (Math.log(Math.max(1, value)) - a) / span, value: (at) => Math.exp(a + at * span) };
}

export function histogram(values: readonly number[], scale: Scale, bars: number): number[] {
  const counts = new Array<number>(bars).fill(0);
  for (const value of values) {
    const bar = Math.min(bars - 1, Math.max(0, Math.floor(scale.at(value) * bars)));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts;
}
