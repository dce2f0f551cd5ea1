// The canvas under the edges that shows the density of terms, in the steps of the sequential ramp.
import { CELL, densityOf, densityStep } from './density.ts';
import type { Style } from './looks.ts';
import type { MapRenderer } from './renderer.ts';

const BANDWIDTH = 26;

export class DensityLayer {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private drawn = false;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
  }

  draw(style: Style, renderer: MapRenderer): void {
    const { context, canvas } = this;
    if (context === null || (!style.density && !this.drawn)) return;
    const size = renderer.sigma.getDimensions();
    const grid = densityOf(
      renderer.discs().map(({ x, y, r }) => ({ x, y, weight: r * r })),
      size,
      BANDWIDTH,
    );
    // Setting the size clears it, which is all that is left to do when the view is switched off.
    canvas.width = grid.columns;
    canvas.height = grid.rows;
    canvas.style.width = `${grid.columns * CELL}px`;
    canvas.style.height = `${grid.rows * CELL}px`;
    this.drawn = style.density;
    if (!style.density) return;
    const image = context.createImageData(grid.columns, grid.rows);
    const colours = style.palette.ramp.map(channels);
    for (let i = 0; i < grid.values.length; i++) {
      const step = densityStep(grid.values[i] ?? 0, colours.length);
      const colour = colours[step - 1];
      if (colour === undefined) continue;
      image.data.set(colour, 4 * i);
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
