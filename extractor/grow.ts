// Room in typed columns, which have a fixed length.

/** A copy of `size` numbers: cut off, or with zeros behind. */
export function grow(column: Int32Array<ArrayBufferLike>, size: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(size);
  copy.set(column.length > size ? column.subarray(0, size) : column);
  return copy;
}
