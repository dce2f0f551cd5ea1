// Where a cleaned sentence differs from the raw one, character by character: a longest common subsequence (Wagner and
// Fischer 1974) of all that is not white space, since a line that wraps says nothing about the text.

export interface Piece {
  text: string;
  changed: boolean;
}

export interface Difference {
  raw: Piece[];
  clean: Piece[];
}

/** Above this many cells the middle of both is called changed as a whole: no sentence is that long. */
const MOST_CELLS = 4_000_000;

/** Null when the two are the same but for white space. */
export function differenceOf(raw: string, clean: string): Difference | null {
  const [a, b] = [inked(raw), inked(clean)];
  if (a.text === b.text) return null;
  const [keptA, keptB] = common(a.text, b.text);
  return { raw: pieces(raw, a.places, keptA), clean: pieces(clean, b.places, keptB) };
}

/** A text without its white space, and where each character stood. */
function inked(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (/\s/.test(character)) continue;
    kept += character;
    places.push(i);
  }
  return { text: kept, places };
}

/** Which characters of either text are in both, in order. Local mutation: one table for all cells. */
function common(a: string, b: string): [Uint8Array, Uint8Array] {
  const [inA, inB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  inA.fill(1, 0, start).fill(1, a.length - end);
  inB.fill(1, 0, start).fill(1, b.length - end);
  const [n, m] = [a.length - start - end, b.length - start - end];
  if (n * m === 0 || n * m > MOST_CELLS) return [inA, inB];
  const width = m + 1;
  const longest = new Uint16Array((n + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  const same = (i: number, j: number) => a[start + i] === b[start + j];
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (same(i, j)) {
      inA[start + i++] = 1;
      inB[start + j++] = 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [inA, inB];
}

/** White space goes with what stands before it. */
function pieces(text: string, places: readonly number[], kept: Uint8Array): Piece[] {
  const changedAt = new Uint8Array(text.length);
  places.forEach((place, i) => {
    changedAt[place] = kept[i] === 1 ? 0 : 1;
  });
  const list: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && (changedAt[i] === changedAt[from] || /\s/.test(text[i] ?? ''))) continue;
    list.push({ text: text.slice(from, i), changed: changedAt[from] === 1 });
    from = i;
  }
  return list;
}
