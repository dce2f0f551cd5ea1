// ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014, PLoS ONE 9(6) e98679), over typed arrays and in steps, so that
// a map can be watched and stopped. Repulsion mass·mass′·scaling / distance (eq. 4), a term’s mass being 1 + strength;
// attraction weight · distance, or weight · ln(1 + distance) in LinLog mode (eq. 3; Noack 2007), which pulls communities
// into clear groups; gravity mass · gravity towards the middle (eq. 5).
// The speed is that of pages 7–8, as Gephi refines it: a step is large while the forces agree from one to the next, and
// small for terms that swing.
import type { Progress } from '../algorithm.ts';
import { type Network, strengths } from '../network.ts';
import type { Positions } from './positions.ts';
import { makeRepulsion } from './quadtree.ts';

export interface ForceOptions {
  /** Positive, parallel to the edges. */
  weights: Float64Array;
  start: Positions;
  steps: number;
  linLog?: boolean;
  gravity?: number;
  scaling?: number;
  /** Barnes and Hut’s θ: larger is faster and coarser. */
  theta?: number;
}

const TOLERANCE = 1;
const LEAST_EFFICIENCY = 0.05;

export function forceAtlas2(network: Network, options: ForceOptions): Progress {
  const { weights, start, steps: total, linLog = true, gravity = 1, scaling = 4, theta = 1 } = options;
  const { size } = network;
  const x = start.x.slice();
  const y = start.y.slice();
  const mass = strengths(network, weights).map((strength) => 1 + strength);
  const repel = makeRepulsion(mass, { theta, scale: scaling });
  const pace = makePace(mass);
  let force = { x: new Float64Array(size), y: new Float64Array(size) };
  let before = { x: new Float64Array(size), y: new Float64Array(size) };
  let done = 0;
  const pulls = pullsOf(network, weights);

  function stepOnce(): void {
    [force, before] = [before, force];
    force.x.fill(0);
    force.y.fill(0);
    repel({ x, y }, force);
    draw(mass, { x, y }, force, gravity);
    attract(pulls, { x, y }, force, linLog);
    pace({ x, y }, force, before);
  }

  return {
    x,
    y,
    total,
    get done() {
      return done;
    },
    step(steps) {
      for (const stop = Math.min(total, done + steps); done < stop; done++) stepOnce();
    },
  };
}

/** Gravity: towards (0, 0), as strongly from near as from far. */
function draw(mass: Float64Array, { x, y }: Positions, force: Positions, gravity: number): void {
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    const distance = Math.sqrt(px * px + py * py);
    if (distance === 0) continue;
    const pull = ((mass[i] as number) * gravity) / distance;
    force.x[i] = (force.x[i] as number) - px * pull;
    force.y[i] = (force.y[i] as number) - py * pull;
  }
}

/** Every edge once, in the row of one of its ends, so that this end’s own place and force are read and written once. */
function pullsOf(network: Network, weights: Float64Array): Pulls {
  const { size, offsets, neighbours, edges } = network;
  const rows = new Int32Array(size + 1);
  const others = new Int32Array(edges.length / 2);
  const strength = new Float64Array(edges.length / 2);
  let filled = 0;
  for (let term = 0; term < size; term++) {
    for (let half = offsets[term] as number; half < (offsets[term + 1] as number); half++) {
      const other = neighbours[half] as number;
      if (other < term) continue;
      others[filled] = other;
      strength[filled++] = weights[edges[half] as number] as number;
    }
    rows[term + 1] = filled;
  }
  return { rows, others, strength };
}

interface Pulls {
  rows: Int32Array;
  others: Int32Array;
  strength: Float64Array;
}

function attract(
  { rows, others, strength }: Pulls,
  { x, y }: Positions,
  force: Positions,
  linLog: boolean,
): void {
  const { x: forceX, y: forceY } = force;
  for (let term = 0; term < x.length; term++) {
    const ownX = x[term] as number;
    const ownY = y[term] as number;
    let pullX = 0;
    let pullY = 0;
    for (let at = rows[term] as number; at < (rows[term + 1] as number); at++) {
      const other = others[at] as number;
      const dx = ownX - (x[other] as number);
      const dy = ownY - (y[other] as number);
      let pull = strength[at] as number;
      if (linLog) {
        const distance = Math.sqrt(dx * dx + dy * dy);
        pull = distance === 0 ? 0 : (pull * Math.log(1 + distance)) / distance;
      }
      pullX += dx * pull;
      pullY += dy * pull;
      forceX[other] = (forceX[other] as number) + dx * pull;
      forceY[other] = (forceY[other] as number) + dy * pull;
    }
    forceX[term] = (forceX[term] as number) - pullX;
    forceY[term] = (forceY[term] as number) - pullY;
  }
}

/** Moves the points by their forces, at a speed that it keeps from step to step. */
function makePace(mass: Float64Array): (at: Positions, force: Positions, before: Positions) => void {
  const size = mass.length;
  const swing = new Float64Array(size);
  let speed = 1;
  let efficiency = 1;
  return (at, force, before) => {
    const { x: fx, y: fy } = force;
    const { x: bx, y: by } = before;
    let swinging = 0;
    let traction = 0;
    for (let i = 0; i < size; i++) {
      const own = mass[i] as number;
      const turnX = (bx[i] as number) - (fx[i] as number);
      const turnY = (by[i] as number) - (fy[i] as number);
      const alongX = (bx[i] as number) + (fx[i] as number);
      const alongY = (by[i] as number) + (fy[i] as number);
      const turn = own * Math.sqrt(turnX * turnX + turnY * turnY);
      swing[i] = turn;
      swinging += turn;
      traction += (own * Math.sqrt(alongX * alongX + alongY * alongY)) / 2;
    }
    if (swinging === 0) return;
    const estimate = 0.05 * Math.sqrt(size);
    let tolerance =
      TOLERANCE * Math.max(Math.sqrt(estimate), Math.min(10, (estimate * traction) / (size * size)));
    if (swinging > 2 * traction) {
      if (efficiency > LEAST_EFFICIENCY) efficiency *= 0.5;
      tolerance = Math.max(tolerance, TOLERANCE);
    }
    const target = (tolerance * efficiency * traction) / swinging;
    if (swinging > tolerance * traction) {
      if (efficiency > LEAST_EFFICIENCY) efficiency *= 0.7;
    } else if (speed < 1000) efficiency *= 1.3;
    speed += Math.min(target - speed, 0.5 * speed);
    for (let i = 0; i < size; i++) {
      const factor = speed / (1 + Math.sqrt(speed * (swing[i] as number)));
      at.x[i] = (at.x[i] as number) + (force.x[i] as number) * factor;
      at.y[i] = (at.y[i] as number) + (force.y[i] as number) * factor;
    }
  };
}
