// An SVG as a PNG of any width, or on paper: the browser draws it, with the fonts that it has.
export async function pngOf(svg: string, size: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser has no canvas');
    context.drawImage(image, 0, 0, size.width, size.height);
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
