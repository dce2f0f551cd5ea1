// Whether this browser can draw the map. Asked once a page, and the context given back: browsers keep sixteen.
let known: boolean | undefined;

export function hasWebgl(): boolean {
  if (known === undefined) {
    const context = document.createElement('canvas').getContext('webgl2');
    known = context !== null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known;
}
