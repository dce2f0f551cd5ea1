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
    const { left, right, top, bottom } = cellsOf(item);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const cell = this.cells.get(keyOf(x, y));
        if (cell === undefined) this.cells.set(keyOf(x, y), [item]);
        else cell.push(item);
      }
    }
  }

  /** True when `test` holds for an item near the box. */
  some(box: Box, test: (item: T) => boolean): boolean {
    const { left, right, top, bottom } = cellsOf(box);
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) if (this.cells.get(keyOf(x, y))?.some(test) === true) return true;
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

function cellsOf(box: Box): { left: number; right: number; top: number; bottom: number } {
  const cell = (at: number) => Math.floor(at / CELL);
  const [left, right] = [cell(box.x), cell(box.x + box.width)];
  const [top, bottom] = [cell(box.y), cell(box.y + box.height)];
  return { left, right, top, bottom };
}

function keyOf(x: number, y: number): number {
  return x * 8192 + y;
}
