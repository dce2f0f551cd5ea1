// Opaque tints. Alpha adds up to white in WebGL’s blending, so colours are mixed with the ground beforehand.

/** `share` of `colour` on `ground`, both `#rrggbb`. */
export function mix(ground: string, colour: string, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const [a, b] = [Number.parseInt(ground.slice(1), 16), Number.parseInt(colour.slice(1), 16)];
  // Every edge is mixed on every paint: numbers, no lists. The 1 in front keeps zeros.
  let mixed = 1;
  for (let shift = 16; shift >= 0; shift -= 8) {
    const [from, to] = [(a >> shift) & 255, (b >> shift) & 255];
    mixed = 256 * mixed + Math.round(from + (to - from) * part);
  }
  return `#${mixed.toString(16).slice(1)}`;
}
