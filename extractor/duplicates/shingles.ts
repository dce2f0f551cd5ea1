// What two texts share, as hashes of their runs of five Han characters, letters or digits.
// Broder, On the resemblance and containment of documents, SEQUENCES 1997.

const WIDTH = 5;
const KEPT = /[\p{Script=Han}\p{L}\p{N}]/u;

/** Distinct 32-bit hashes (FNV-1a) of the shingles of `text`, ascending; one hash of the whole when it is shorter. */
export function shingles(text: string): Uint32Array {
  const letters: number[] = [];
  for (const character of text) if (KEPT.test(character)) letters.push(character.codePointAt(0) as number);
  if (letters.length === 0) return new Uint32Array(0);
  const hashes = new Set<number>();
  for (let at = 0; at === 0 || at + WIDTH <= letters.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < Math.min(at + WIDTH, letters.length); next += 1) {
      hash = Math.imul(hash ^ (letters[next] as number), 0x01000193);
    }
    hashes.add(hash >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}
