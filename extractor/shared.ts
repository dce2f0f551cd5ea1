// Typed columns that every thread sees without a copy.

export const sharedBytes = (size: number): Uint8Array<SharedArrayBuffer> =>
  new Uint8Array(new SharedArrayBuffer(size));

export const sharedUnits = (size: number): Uint16Array<SharedArrayBuffer> =>
  new Uint16Array(new SharedArrayBuffer(2 * size));

export const sharedInts = (size: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(4 * size));

export const sharedFloats = (size: number): Float64Array<SharedArrayBuffer> =>
  new Float64Array(new SharedArrayBuffer(8 * size));

/** The column itself where every thread sees it, or a copy. */
export function sharedColumn(column: Int32Array): Int32Array {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = sharedInts(column.length);
  copy.set(column);
  return copy;
}
