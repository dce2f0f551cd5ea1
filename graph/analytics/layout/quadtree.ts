// Repulsion between all points in n·log n (Barnes and Hut 1986): points far away push as one, from their centre of mass.
// The tree is a plain list of cells in typed arrays that are filled anew in every round: a cell is followed by what is
// inside it, and `skip` leads past that. Neighbours on the curve walk the tree together (Barnes 1990), and then each takes
// its pushes off one plain list; what is far is measured from the middle of their box.
import type { Positions } from './positions.ts';
import { DEPTH, makeCurve } from './z-order.ts';

/** Points that are not worth cells of their own. */
const LEAF = 6;
/** Points that walk the tree together. */
const GROUP = 8;
/** Keeps a point from being pushed by itself without asking: 0 · mass / TINY is 0. */
const TINY = 1e-30;

/** Centres of mass and masses. */
interface Bodies extends Positions {
  mass: Float64Array;
}

interface Tree {
  /** Points along the curve, with their places on it. */
  points: Bodies;
  codes: Int32Array;
  cells: Bodies;
  /** Number of cells. */
  count: number;
  /** Squared distance beyond which a cell is far. */
  reach: Float64Array;
  /** The cell after all that is inside this one. */
  skip: Int32Array;
  /** Run of the points in a cell. */
  first: Int32Array;
  last: Int32Array;
  theta: number;
}

/**
 * Adds to `force` the push on every point: Σ over the others of mass · mass′ · scale / distance, away from them.
 * A cell is far when its width is below `theta` times the distance to its centre of mass. `mass` is above 0.
 */
export function makeRepulsion(
  mass: Float64Array,
  { theta, scale }: { theta: number; scale: number },
): (points: Positions, force: Positions) => void {
  const size = mass.length;
  const sort = makeCurve(size);
  const tree = makeTree(size, theta);
  const list = bodies(3 * size + 1);
  return (at, force) => {
    if (size === 0) return;
    const { codes, order, width } = sort(at);
    tree.codes = codes;
    for (let i = 0; i < size; i++) {
      const point = order[i] as number;
      tree.points.x[i] = at.x[point] as number;
      tree.points.y[i] = at.y[point] as number;
      tree.points.mass[i] = mass[point] as number;
    }
    tree.count = 0;
    addCell(tree, 0, size, { level: 0, width });
    for (let from = 0; from < size; from += GROUP) {
      const to = Math.min(size, from + GROUP);
      const listed = gather(tree, list, { from, to });
      pushAll(tree.points, { from, to, list, listed, order, scale, force });
    }
  };
}

function makeTree(size: number, theta: number): Tree {
  // Every cell with cells inside has two or more, so there are fewer than twice as many as points.
  const most = 2 * size + 1;
  return {
    points: bodies(size),
    codes: new Int32Array(0),
    cells: bodies(most),
    count: 0,
    reach: new Float64Array(most),
    skip: new Int32Array(most),
    first: new Int32Array(most),
    last: new Int32Array(most),
    theta,
  };
}

function bodies(size: number): Bodies {
  return { x: new Float64Array(size), y: new Float64Array(size), mass: new Float64Array(size) };
}

/** The cell of the points `from` … `to`, and behind it those inside. */
function addCell(tree: Tree, from: number, to: number, at: { level: number; width: number }): void {
  const { codes, cells, points, skip } = tree;
  const cell = tree.count++;
  let { level, width } = at;
  // What lies in one quarter of a cell needs no cell between.
  while (level < DEPTH && quarter(codes, from, level) === quarter(codes, to - 1, level)) {
    level++;
    width /= 2;
  }
  const leaf = to - from <= LEAF || level === DEPTH;
  tree.reach[cell] = (width / tree.theta) ** 2;
  tree.first[cell] = from;
  tree.last[cell] = to;
  for (let start = from; !leaf && start < to; ) {
    const own = quarter(codes, start, level);
    let end = start + 1;
    while (end < to && quarter(codes, end, level) === own) end++;
    addCell(tree, start, end, { level: level + 1, width: width / 2 });
    start = end;
  }
  skip[cell] = tree.count;
  const parts = leaf ? points : cells;
  let mass = 0;
  let x = 0;
  let y = 0;
  for (
    let i = leaf ? from : cell + 1, end = leaf ? to : tree.count;
    i < end;
    i = leaf ? i + 1 : (skip[i] as number)
  ) {
    const own = parts.mass[i] as number;
    mass += own;
    x += own * (parts.x[i] as number);
    y += own * (parts.y[i] as number);
  }
  cells.mass[cell] = mass;
  cells.x[cell] = x / mass;
  cells.y[cell] = y / mass;
}

function quarter(codes: Int32Array, point: number, level: number): number {
  return ((codes[point] as number) >>> (2 * (DEPTH - 1 - level))) & 3;
}

/** Fills the list with all that pushes the points `from` … `to`; says how many there are. */
function gather(tree: Tree, list: Bodies, { from, to }: { from: number; to: number }): number {
  const { first, last, skip, reach, count } = tree;
  const { x: cellX, y: cellY, mass: cellMass } = tree.cells;
  const { x: pointX, y: pointY, mass: pointMass } = tree.points;
  const { x: listX, y: listY, mass: listMass } = list;
  const middle = middleOf(tree.points, from, to);
  const middleX = middle.x;
  const middleY = middle.y;
  let listed = 0;
  for (let cell = 0; cell < count; ) {
    const x = cellX[cell] as number;
    const y = cellY[cell] as number;
    const dx = x - middleX;
    const dy = y - middleY;
    const next = skip[cell] as number;
    const start = first[cell] as number;
    const end = last[cell] as number;
    // Nothing is far from what is inside it.
    if (dx * dx + dy * dy > (reach[cell] as number) && (end <= from || start >= to)) {
      listX[listed] = x;
      listY[listed] = y;
      listMass[listed++] = cellMass[cell] as number;
      cell = next;
    } else if (next > cell + 1) cell++;
    else {
      for (let i = start; i < end; i++) {
        listX[listed] = pointX[i] as number;
        listY[listed] = pointY[i] as number;
        listMass[listed++] = pointMass[i] as number;
      }
      cell = next;
    }
  }
  return listed;
}

/** The middle of the points’ box. */
function middleOf({ x, y }: Positions, from: number, to: number): { x: number; y: number } {
  let left = x[from] as number;
  let right = left;
  let low = y[from] as number;
  let high = low;
  for (let i = from + 1; i < to; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    if (px < left) left = px;
    else if (px > right) right = px;
    if (py < low) low = py;
    else if (py > high) high = py;
  }
  return { x: (left + right) / 2, y: (low + high) / 2 };
}

interface Pushes {
  from: number;
  to: number;
  list: Bodies;
  listed: number;
  order: Int32Array;
  scale: number;
  force: Positions;
}

/** Pushes the points `from` … `to` by everything on the list. */
function pushAll(points: Bodies, { from, to, list, listed, order, scale, force }: Pushes): void {
  const { x: listX, y: listY, mass } = list;
  for (let i = from; i < to; i++) {
    const ownX = points.x[i] as number;
    const ownY = points.y[i] as number;
    let pushX = 0;
    let pushY = 0;
    for (let body = 0; body < listed; body++) {
      const dx = ownX - (listX[body] as number);
      const dy = ownY - (listY[body] as number);
      const part = (mass[body] as number) / (dx * dx + dy * dy + TINY);
      pushX += dx * part;
      pushY += dy * part;
    }
    const point = order[i] as number;
    const own = scale * (points.mass[i] as number);
    force.x[point] = (force.x[point] as number) + pushX * own;
    force.y[point] = (force.y[point] as number) + pushY * own;
  }
}
