// The map as a PNG, with its labels, on its ground.
import type { BoundMap } from '../src/map/bind.ts';

export function mapPicture(map: BoundMap): Promise<Blob> {
  const { sigma, labels } = map.renderer;
  const picture = document.createElement('canvas');
  picture.width = labels.width;
  picture.height = labels.height;
  const context = picture.getContext('2d');
  if (context === null) return Promise.reject(new Error('this browser has no canvas'));
  context.fillStyle = map.palette().ground;
  context.fillRect(0, 0, picture.width, picture.height);
  // WebGL’s pixels last until the task ends, so what is drawn now can be copied now.
  sigma.refresh();
  for (const canvas of sigma.getContainer().querySelectorAll('canvas')) {
    context.drawImage(canvas, 0, 0, picture.width, picture.height);
  }
  return new Promise((found, failed) =>
    picture.toBlob((blob) => (blob === null ? failed(new Error('the picture is empty')) : found(blob))),
  );
}
