// The canvas above the map: labels, rings and lit terms. While the camera moves, labels only follow their
// terms; when it rests they are placed anew.
import type { Box, Disc } from './boxes.ts';
import { along, type Point, type Segment } from './hit.ts';
import { beside, type Candidate, GLOSS_SIZE, LARGE_SCREEN, type Label, placeLabels } from './labels.ts';
import type { Palette } from './palette.ts';
import { centreOf, placeRegions, type Region, type RegionLabel, type RegionTerm } from './regions.ts';

export interface LabelInput {
  candidates: readonly Candidate[];
  discs: readonly { id: string; x: number; y: number; r: number }[];
  /** The dots that labels stay off: not the faded ones. */
  blocking: readonly Disc[];
  /** Rings of the selection and the pointer, by term. */
  rings: readonly string[];
  pair: Segment | null;
  obstacles: readonly Box[];
  area: number;
  /** Communities that a person named, and the dots that belong to them. */
  regions: readonly Region[];
  regionTerms: readonly RegionTerm[];
  zoom: number;
}

/** What a picture of the map needs of them. */
export interface PlacedLabels {
  labels: readonly Label[];
  regions: readonly RegionLabel[];
  terms: readonly RegionTerm[];
}

const HALO = 3.5;
/** Px of the size that widths are measured in. */
const MEASURED = 16;

export class LabelLayer {
  private labels: Label[] = [];
  private regions: RegionLabel[] = [];
  private readonly context: CanvasRenderingContext2D | null;
  private readonly widths = new Map<string, Map<string, number>>();
  private readonly canvas: HTMLCanvasElement;
  private palette: Palette;

  constructor(canvas: HTMLCanvasElement, palette: Palette) {
    this.canvas = canvas;
    this.palette = palette;
    this.context = canvas.getContext('2d');
    canvas.lang = 'zh-Hans';
  }

  repaint(palette: Palette): void {
    this.palette = palette;
  }

  placed(input: LabelInput): PlacedLabels {
    return { labels: this.labels, regions: this.regions, terms: input.regionTerms };
  }

  /** Places the labels anew and answers how many there are. */
  place(input: LabelInput, size: { width: number; height: number }): number {
    const rings = input.discs.filter((disc) => input.rings.includes(disc.id));
    this.regions = placeRegions(input.regions, input.regionTerms, {
      ...{ ...size, zoom: input.zoom },
      measure: (name, size) => this.measure(name, { size, weight: 600, family: this.palette.serif }),
    });
    this.labels = placeLabels({
      ...size,
      candidates: input.candidates,
      discs: input.blocking,
      obstacles: [
        ...input.obstacles,
        ...this.regions.map((region) => region.box),
        ...rings.map(ringBox),
        ...pairBoxes(input.pair),
      ],
      shown: new Set(this.labels.map((label) => label.id)),
      area: input.area,
      larger: size.width >= LARGE_SCREEN ? 3 : 0,
      measure: (text, size, weight) => this.measure(text, { size, weight, family: this.palette.font }),
    });
    return this.labels.length;
  }

  draw(input: LabelInput, size: { width: number; height: number }): void {
    const context = this.context;
    if (context === null) return;
    const scale = globalThis.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    const discs = new Map(input.discs.map((disc) => [disc.id, disc]));
    for (const region of this.regions) this.region(context, region, input.regionTerms);
    for (const id of input.rings) {
      const disc = discs.get(id);
      if (disc !== undefined) this.ring(context, disc);
    }
    for (const label of [...this.labels].reverse()) {
      const disc = discs.get(label.id);
      if (disc !== undefined)
        this.label(context, label, beside(disc, label.side, { ...label.box, gap: label.gap }));
    }
  }

  private region(context: CanvasRenderingContext2D, region: RegionLabel, terms: readonly RegionTerm[]): void {
    const centre = centreOf(terms.filter((term) => term.region === region.key));
    context.globalAlpha = region.opacity;
    context.font = `600 ${region.size.toFixed(1)}px ${this.palette.serif}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = HALO + 1;
    const [x, y] = [centre.x + region.offset.x, centre.y + region.offset.y + region.box.height / 2];
    context.strokeStyle = `${this.palette.ground}e6`;
    context.strokeText(region.name, x, y);
    context.fillStyle = region.colour;
    context.fillText(region.name, x, y);
    context.globalAlpha = 1;
  }

  private ring(context: CanvasRenderingContext2D, disc: { x: number; y: number; r: number }): void {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.r + 3, 0, 2 * Math.PI);
    context.lineWidth = 5;
    context.strokeStyle = this.palette.ground;
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = this.palette.ink;
    context.stroke();
  }

  private label(context: CanvasRenderingContext2D, label: Label, at: Point): void {
    const { palette } = this;
    const lit = label.lit === null ? null : palette[label.lit];
    const { width, height } = label.box;
    context.textAlign =
      label.lit !== null || label.side === 'above' || label.side === 'below'
        ? 'center'
        : label.side === 'left'
          ? 'right'
          : 'left';
    context.textBaseline = 'middle';
    const x = context.textAlign === 'center' ? at.x + width / 2 : label.side === 'left' ? at.x + width : at.x;
    if (lit !== null) {
      context.fillStyle = lit.fill;
      context.fillRect(at.x, at.y, width, height - 2);
      context.fillStyle = lit.line;
      const rows =
        label.lit === 'first'
          ? [[0, 2]]
          : [
              [-2.5, 1.5],
              [0.5, 1.5],
            ];
      for (const [dy = 0, thick = 2] of rows) context.fillRect(at.x, at.y + height - 2 + dy, width, thick);
    }
    const line = label.size * 1.3;
    const top = at.y + (lit === null ? 0 : 4) + line / 2;
    this.text(context, {
      text: label.text,
      x,
      y: top,
      size: label.size,
      weight: label.weight,
      ink: palette.ink,
      halo: lit === null,
    });
    if (label.gloss !== null) {
      const y = top + line / 2 + GLOSS_SIZE * 0.55;
      this.text(context, {
        text: label.gloss,
        x,
        y,
        size: GLOSS_SIZE,
        weight: 400,
        ink: palette.quiet,
        halo: lit === null,
      });
    }
  }

  private text(context: CanvasRenderingContext2D, run: TextRun): void {
    context.font = this.font(run.size, run.weight);
    if (run.halo) {
      context.lineJoin = 'round';
      context.lineWidth = HALO;
      context.strokeStyle = `${this.palette.ground}e6`;
      context.strokeText(run.text, run.x, run.y);
    }
    context.fillStyle = run.ink;
    context.fillText(run.text, run.x, run.y);
  }

  /**
   * Character by character, because all labels together have few of them, and in one size, because widths grow with it: a
   * browser takes long to look at a text and to set up a font.
   */
  private measure(text: string, face: { size: number; weight: number; family: string }): number {
    const font = `${face.weight} ${MEASURED}px ${face.family}`;
    let widths = this.widths.get(font);
    if (widths === undefined) {
      widths = new Map();
      this.widths.set(font, widths);
    }
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) {
        width = this.widthOf(font, character);
        widths.set(character, width);
      }
      sum += width;
    }
    return (sum * face.size) / MEASURED;
  }

  private widthOf(font: string, text: string): number {
    if (this.context === null) return MEASURED;
    this.context.font = font;
    return this.context.measureText(text).width;
  }

  private font(size: number, weight: number): string {
    return `${weight} ${size.toFixed(1)}px ${this.palette.font}`;
  }
}

interface TextRun {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  ink: string;
  halo: boolean;
}

function ringBox({ x, y, r }: { x: number; y: number; r: number }): Box {
  return { x: x - r - 4, y: y - r - 4, width: 2 * r + 8, height: 2 * r + 8 };
}

function pairBoxes(pair: Segment | null): Box[] {
  if (pair === null) return [];
  return along({ ...pair }, 16).map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
}
