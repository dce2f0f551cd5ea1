// An SVG as a PNG of any width, or on paper: the browser draws it, with the fonts that it has.
import { breath } from '../state/slices.ts';

/** Strips that a picture is drawn in, one after the other, because a large one takes long. */
const STRIPS = 12;

export async function pngOf(svg: string, size: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('this browser has no canvas');
    const height = Math.ceil(size.height / STRIPS);
    for (let top = 0; top < size.height; top += height) {
      context.save();
      context.beginPath();
      context.rect(0, top, size.width, height);
      context.clip();
      context.drawImage(image, 0, 0, size.width, size.height);
      context.restore();
      // Drawn is what is read: until then the browser only notes what is wanted.
      context.getImageData(0, top, 1, 1);
      await breath();
    }
    return await new Promise<Blob>((done, failed) =>
      canvas.toBlob((blob) => (blob === null ? failed(new Error('the picture is too large')) : done(blob))),
    );
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
