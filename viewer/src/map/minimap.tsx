// The whole map as dots, with the view as a rectangle in ink; dragging moves the view.
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useSession } from '../state/context.ts';
import type { BoundMap } from './bind.ts';

const WIDTH = 132;
const HEIGHT = 96;
const INSET = 7;

export function Minimap({ map }: { map: BoundMap }) {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    map.frame.value;
    if (canvas.current !== null) draw(canvas.current);
  });

  const { sigma } = map.renderer;
  // Another layout, or a term that was put somewhere, draws another map.
  session.laidOut.value;
  map.resting.value;
  const places = session.atlas.snapshot.terms
    .filter((term) => term.degree > 0)
    .flatMap((term) => {
      const data = sigma.getNodeDisplayData(term.id);
      return data === undefined ? [] : [{ term, x: data.x, y: data.y }];
    });
  const span = extent(places);

  function draw(element: HTMLCanvasElement): void {
    const context = element.getContext('2d');
    if (context === null) return;
    const scale = globalThis.devicePixelRatio || 1;
    element.width = WIDTH * scale;
    element.height = HEIGHT * scale;
    context.scale(scale, scale);
    const palette = map.palette();
    const shown = session.shown.peek().terms;
    for (const { term, x, y } of places) {
      if (!shown.has(term.id)) continue;
      const at = span.toMini(x, y);
      context.fillStyle = map.colourOf(term);
      context.beginPath();
      context.arc(at.x, at.y, 1.3, 0, 2 * Math.PI);
      context.fill();
    }
    const { width, height } = sigma.getDimensions();
    const [a, b] = [
      sigma.viewportToFramedGraph({ x: 0, y: 0 }),
      sigma.viewportToFramedGraph({ x: width, y: height }),
    ];
    const [p, q] = [span.toMini(a.x, a.y), span.toMini(b.x, b.y)];
    const clip = (value: number, most: number) => Math.min(most - 1, Math.max(1, value));
    const [left, right] = [clip(Math.min(p.x, q.x), WIDTH), clip(Math.max(p.x, q.x), WIDTH)];
    const [top, bottom] = [clip(Math.min(p.y, q.y), HEIGHT), clip(Math.max(p.y, q.y), HEIGHT)];
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.25;
    context.strokeRect(left, top, right - left, bottom - top);
  }

  function drag(event: PointerEvent & { currentTarget: HTMLCanvasElement }): void {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const at = span.fromMini(event.clientX - box.left, event.clientY - box.top);
    map.renderer.moveTo({ ...sigma.getCamera().getState(), ...at }, 0);
  }

  return (
    <canvas
      ref={canvas}
      class="minimap"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={session.words.value.map.minimap}
      title={session.words.value.map.minimap}
      onPointerDown={drag}
      onPointerMove={drag}
    />
  );
}

/** Framed coordinates (y up) to the minimap’s pixels and back. */
function extent(places: readonly { x: number; y: number }[]) {
  const xs = places.map((each) => each.x);
  const ys = places.map((each) => each.y);
  const [left, right] = [
    smallest(xs, 0),
    -smallest(
      xs.map((x) => -x),
      -1,
    ),
  ];
  const [low, high] = [
    smallest(ys, 0),
    -smallest(
      ys.map((y) => -y),
      -1,
    ),
  ];
  const scale = Math.min((WIDTH - 2 * INSET) / (right - left || 1), (HEIGHT - 2 * INSET) / (high - low || 1));
  const [midX, midY] = [(left + right) / 2, (low + high) / 2];
  return {
    toMini: (x: number, y: number) => ({
      x: WIDTH / 2 + (x - midX) * scale,
      y: HEIGHT / 2 - (y - midY) * scale,
    }),
    fromMini: (x: number, y: number) => ({
      x: midX + (x - WIDTH / 2) / scale,
      y: midY - (y - HEIGHT / 2) / scale,
    }),
  };
}

function smallest(values: readonly number[], none: number): number {
  return values.reduce((least, value) => Math.min(least, value), values[0] ?? none);
}
