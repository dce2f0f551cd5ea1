// The eleven community colours and the grey of all the rest, by slot: the values of `--c1` … `--c11` and `--c-rest`.
// Exports paint with them, and the choice of slots measures how well two of them can be told apart.
export const LIGHT_PALETTE = [
  '#8E9196',
  '#E1696E',
  '#914C36',
  '#C0840B',
  '#837C37',
  '#204F10',
  '#129F89',
  '#167C8F',
  '#185995',
  '#8978DF',
  '#602B68',
  '#B63970',
] as const;

export const DARK_PALETTE = [
  '#767B83',
  '#CF5D5D',
  '#EC9563',
  '#FFC76D',
  '#697F06',
  '#BBEEB7',
  '#57B8A5',
  '#83DBF1',
  '#2F7ABE',
  '#868EB6',
  '#CE9CDE',
  '#A35589',
] as const;

/** Slots with a colour of their own, 1 … SLOTS; slot 0 is the grey. */
export const SLOTS = 11;

export function slotColour(slot: number, palette: readonly string[] = LIGHT_PALETTE): string {
  return palette[slot] ?? LIGHT_PALETTE[0];
}

/** `#E1696E` → [225, 105, 110]. */
export function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
