// Maximal repeats: strings that come often enough and whose neighbours differ on both sides, so that no longer string
// would tell the same story. At most as many as letters in the text (Abouelhoda, Kurtz & Ohlebusch 2004); a string
// beside a barrier counts as having a neighbour of its own.
import { CUT_BEFORE, GAP_BEFORE, type Group, LETTER, type Visit } from './group-splitter.ts';
import { intList } from './int-list.ts';

/** Rows: a repeat's places in the suffix array, its letters, and its first place in reading order. */
export interface Repeats {
  low: Int32Array;
  high: Int32Array;
  length: Int32Array;
  position: Int32Array;
}

const MIN_ACROSS = 4;

/** The rows of all, one after the other. */
export function joinedRepeats(parts: readonly Repeats[]): Repeats {
  const joined = (name: keyof Repeats): Int32Array => {
    const column = new Int32Array(parts.reduce((sum, part) => sum + part[name].length, 0));
    let filled = 0;
    for (const part of parts) {
      column.set(part[name], filled);
      filled += part[name].length;
    }
    return column;
  };
  return {
    ...{ low: joined('low'), high: joined('high') },
    ...{ length: joined('length'), position: joined('position') },
  };
}

export interface RepeatCollector {
  visit: Visit;
  found: () => Repeats;
}

/**
 * Collects two kinds while groups are split. Between gaps: every gap is a barrier, because transparent quotes would
 * lose 枫桥经验 to whatever always follows its closing quote. Across gaps, where only cuts are: those of which at least
 * half really run across one (新时代“枫桥经验”, 形式主义、官僚主义).
 */
export function collectRepeats(minCount: number): RepeatCollector {
  const low = intList();
  const high = intList();
  const length = intList();
  const position = intList();
  const keep = (group: Readonly<Group>, first: number) => {
    low.push(group.low);
    high.push(group.high);
    length.push(group.length);
    position.push(first);
  };
  return {
    visit(group, marked, letters) {
      const size = group.high - group.low;
      if (group.inside >= minCount && group.insideBranches) {
        const first = firstOfDiverse(group, marked, { letters, skip: 1, barrier: GAP_BEFORE });
        if (first !== -1) keep(group, first);
      }
      if (group.length >= MIN_ACROSS && 2 * (size - group.inside) >= size && group.branches) {
        const first = firstOfDiverse(group, marked, { letters, skip: 2, barrier: CUT_BEFORE });
        if (first !== -1) keep(group, first);
      }
    },
    found: () => ({
      ...{ low: low.values(), high: high.values() },
      ...{ length: length.values(), position: position.values() },
    }),
  };
}

interface Side {
  letters: Uint16Array;
  /** The mark of places to leave out. */
  skip: number;
  barrier: number;
}

/** The first place, or -1 when the same letter stands before all of them. */
function firstOfDiverse(
  { low, high }: Readonly<Group>,
  marked: Int32Array,
  { letters, skip, barrier }: Side,
): number {
  let first = -1;
  let before = 0;
  for (let place = low; place < high; place++) {
    const mark = marked[place] as number;
    if ((mark & 1) === skip) continue;
    const position = mark >>> 1;
    const left =
      ((letters[position] as number) & barrier) !== 0 ? 0 : (letters[position - 1] as number) & LETTER;
    if (first === -1) {
      first = position;
      before = left;
    }
    // Neither a barrier nor a letter too rare for a number is like another.
    if (left === 0 || left !== before) return first;
  }
  return -1;
}
