// What floats over the map where it likes, for the labels to stay off.
import type { Box } from './boxes.ts';

/** The bar of the selection, in px of the map: as wide as its words. */
export function barOver(stage: HTMLElement): Box[] {
  const bar = stage.parentElement?.querySelector('.selection-bar')?.getBoundingClientRect();
  const { x, y } = stage.getBoundingClientRect();
  return bar === undefined ? [] : [{ x: bar.x - x, y: bar.y - y, width: bar.width, height: bar.height }];
}
