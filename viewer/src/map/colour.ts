// Opaque tints. Alpha adds up to white in WebGL’s blending, so colours are mixed with the ground beforehand.

/** `share` of `colour` on `ground`, both `#rrggbb`. */
export function mix(ground: string, colour: string, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const [a, b] = [channels(ground), channels(colour)];
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
