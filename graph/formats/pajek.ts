// Pajek’s network (http://mrvar.fdv.uni-lj.si/pajek): vertices with labels and places, edges with their count of
// passages as value; it has no other attributes. The method stands in the title of `*Network`, which readers pass over.
import type { Snapshot, SnapshotTerm } from '../model/index.ts';
import { methodLine } from './method-line.ts';
import { oneLine } from './plain-text.ts';

/** Pajek knows UTF-8 by it. */
const BYTE_ORDER_MARK = '\ufeff';
/** Places are shares of the window, from the upper left; this much is left free at its edges. */
const MARGIN = 0.05;
/** Pajek cannot escape, and some readers take a backslash for an escape: the full-width twins stand in. */
const TWINS: Record<string, string> = { '"': '＂', '\\': '＼' };

export function writePajek(snapshot: Snapshot): string {
  const { terms, edges } = snapshot;
  const numbers = new Map(terms.map((term, index) => [term.id, index + 1]));
  const place = placer(terms);
  const lines = [
    `*Network ${plain(methodLine(snapshot))}`,
    `*Vertices ${terms.length}`,
    ...terms.map((term, index) => `${index + 1} "${plain(term.label)}" ${place(term)}`),
    '*Edges',
    ...edges.map(({ source, target, count }) => `${numbers.get(source)} ${numbers.get(target)} ${count}`),
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function plain(text: string): string {
  return oneLine(text).replace(/["\\]/g, (character) => TWINS[character] ?? ' ');
}

/** One scale for both axes, so that the map keeps its shape; y grows downwards. */
function placer(terms: readonly SnapshotTerm[]): (term: SnapshotTerm) => string {
  const range = (values: number[]) => {
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return { middle: (least + most) / 2, width: most - least };
  };
  const x = range(terms.map((term) => term.x));
  const y = range(terms.map((term) => term.y));
  const scale = (1 - 2 * MARGIN) / Math.max(x.width, y.width, Number.MIN_VALUE);
  const share = (distance: number) => (0.5 + distance * (Number.isFinite(scale) ? scale : 0)).toFixed(4);
  return (term) => `${share(term.x - x.middle)} ${share(y.middle - term.y)} 0.5000`;
}
