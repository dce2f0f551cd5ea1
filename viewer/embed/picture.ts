// The map with its labels, on its ground: as a PNG, and as a plain canvas, which a browser prints where it prints no WebGL.
import type { BoundMap } from '../src/map/bind.ts';

export function mapCanvas(map: BoundMap): HTMLCanvasElement {
  const { sigma, labels } = map.renderer;
  map.labels();
  const picture = document.createElement('canvas');
  picture.width = labels.width;
  picture.height = labels.height;
  const context = picture.getContext('2d');
  if (context === null) throw new Error('this browser has no canvas');
  context.fillStyle = map.palette().ground;
  context.fillRect(0, 0, picture.width, picture.height);
  // WebGL’s pixels last until the task ends, so what is drawn now can be copied now.
  sigma.refresh();
  for (const canvas of sigma.getContainer().querySelectorAll('canvas')) {
    context.drawImage(canvas, 0, 0, picture.width, picture.height);
  }
  return picture;
}

export async function mapPicture(map: BoundMap): Promise<Blob> {
  const picture = mapCanvas(map);
  return new Promise((found, failed) =>
    picture.toBlob((blob) => (blob === null ? failed(new Error('the picture is empty')) : found(blob))),
  );
}
