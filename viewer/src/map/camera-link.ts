// The camera as it stands in a link: its middle in layout units, so that the link holds on any screen.
import type { CameraView } from '../state/view.ts';
import { sameCamera } from './camera.ts';
import type { MapRenderer } from './renderer.ts';

/** Null for the whole map. */
export function readCamera(renderer: MapRenderer): CameraView | null {
  const { sigma } = renderer;
  const state = sigma.getCamera().getState();
  if (sameCamera(state, renderer.home())) return null;
  const { width, height } = sigma.getDimensions();
  const { x, y } = sigma.viewportToGraph({ x: width / 2, y: height / 2 });
  return { x: round(x, 1), y: round(y, 1), ratio: round(state.ratio, 3) };
}

export function startCamera(renderer: MapRenderer, camera: CameraView | null): void {
  const { sigma } = renderer;
  const home = renderer.home();
  const place = camera === null ? {} : sigma.viewportToFramedGraph(sigma.graphToViewport(camera));
  renderer.moveTo({ ...home, ...place, ratio: camera?.ratio ?? home.ratio }, 0);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
