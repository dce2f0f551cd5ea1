// The identity of a printed form. Papers print one formulation as “两不愁三保障”, 两不愁、三保障 and 两不愁三保障;
// what differs is punctuation that carries no meaning of its own, so the key leaves it out.
const DROPPED = /[“”‘’「」『』\s·•・、]/gu;

/** Identity of a printed form: quotes “”‘’「」『』, spaces, · • ・ and 、 dropped. */
export function variantKey(surface: string): string {
  return surface.replace(DROPPED, '');
}
