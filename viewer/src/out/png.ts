// SVGs as a PNG of any width, or one on paper: the browser draws them, with the fonts that it has.
import { breath } from '../state/slices.ts';

/** Pixels that are drawn at once, because a large picture takes long. */
const AT_ONCE = 2 ** 21;

/** `sheets` lie on each other, the first at the bottom; `size` in pixels. */
export async function pngOf(
  sheets: Iterable<string>,
  size: { width: number; height: number },
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no canvas');
  for (const sheet of sheets) await drawSheet(context, sheet, size);
  return await new Promise<Blob>((done, failed) =>
    canvas.toBlob((blob) => (blob === null ? failed(new Error('the picture is too large')) : done(blob))),
  );
}

/** A strip after the other. */
async function drawSheet(
  context: CanvasRenderingContext2D,
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const rows = Math.ceil(AT_ONCE / width);
    for (let top = 0; top < height; top += rows) {
      await breath();
      context.save();
      context.beginPath();
      context.rect(0, top, width, rows);
      context.clip();
      context.drawImage(image, 0, 0, width, height);
      context.restore();
      // Drawn is what is read: until then the browser only notes what is wanted.
      context.getImageData(0, top, 1, 1);
    }
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A browser prints no WebGL, so the map is on the page as an SVG while it prints. */
export function printWith(svg: string): void {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const box = document.createElement('div');
  box.className = 'print-map';
  box.append(document.importNode(picture, true));
  document.body.prepend(box);
  addEventListener('afterprint', () => box.remove(), { once: true });
  print();
}
