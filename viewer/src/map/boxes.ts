// Boxes and discs in a grid of 64 px cells: the collision tests of the labels look at neighbours only.
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Disc {
  x: number;
  y: number;
  r: number;
}

const CELL = 64;

/** Things by the cells that they touch. Filled anew for every placement, so it may be edited. */
export class Grid<T extends Box> {
  private readonly cells = new Map<number, T[]>();

  add(item: T): void {
    for (const key of cellsOf(item)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [item]);
      else cell.push(item);
    }
  }

  /** True when `test` holds for an item near the box. */
  some(box: Box, test: (item: T) => boolean): boolean {
    for (const key of cellsOf(box)) {
      if (this.cells.get(key)?.some(test) === true) return true;
    }
    return false;
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function touches(box: Box, disc: Disc): boolean {
  const dx = disc.x - Math.min(box.x + box.width, Math.max(box.x, disc.x));
  const dy = disc.y - Math.min(box.y + box.height, Math.max(box.y, disc.y));
  return dx * dx + dy * dy < disc.r * disc.r;
}

export function grow(box: Box, x: number, y: number): Box {
  return { x: box.x - x, y: box.y - y, width: box.width + 2 * x, height: box.height + 2 * y };
}

export function inside(box: Box, width: number, height: number): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

function* cellsOf(box: Box): Generator<number> {
  const [left, right] = [Math.floor(box.x / CELL), Math.floor((box.x + box.width) / CELL)];
  const [top, bottom] = [Math.floor(box.y / CELL), Math.floor((box.y + box.height) / CELL)];
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) yield x * 8192 + y;
}
