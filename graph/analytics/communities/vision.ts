// How far apart two colours are for the reader who tells them apart worst: Euclidean distance in OKLab
// (Ottosson 2020), the smallest of normal sight and of protan-, deuteran- and tritanopia as Machado, Oliveira and
// Fernandes (2009) simulate them at full severity, on linear light.
import { channels, DARK_PALETTE, LIGHT_PALETTE, SLOTS } from './palette.ts';

type Triple = [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

export const VISIONS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** Distance of two colours as one kind of sight has them. */
export function colourDistance(a: string, b: string, vision: Matrix): number {
  const [l1, a1, b1] = oklab(simulate(vision, a));
  const [l2, a2, b2] = oklab(simulate(vision, b));
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

/** Distance of two slots in the theme and kind of sight where they are closest. Indexed [slot][slot]. */
export function slotDistances(): number[][] {
  const slots = Array.from({ length: SLOTS + 1 }, (_, slot) => slot);
  return slots.map((a) =>
    slots.map((b) => {
      let least = Number.POSITIVE_INFINITY;
      for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
        for (const vision of Object.values(VISIONS)) {
          least = Math.min(least, colourDistance(palette[a] ?? '', palette[b] ?? '', vision));
        }
      }
      return least;
    }),
  );
}

function simulate(vision: Matrix, hex: string): Triple {
  const [r, g, b] = channels(hex).map(linear) as Triple;
  return vision.map(([x, y, z]) => clamp(x * r + y * g + z * b)) as Triple;
}

/** The inverse of the sRGB transfer curve. */
function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
