// The map and network files of VOSviewer (https://app.vosviewer.com/docs/file-types/map-and-network-file-type): items
// with tabs between their attributes, and links by the numbers of the items. They have no place for the method card.
import type { Snapshot, SnapshotTerm } from '../model/index.ts';
import { guarded, quoted } from './cells.ts';
import { escapeMarkup } from './markup.ts';
import { oneLine } from './plain-text.ts';
import { VOS_SCORES, VOS_WEIGHTS, VOS_YEARS, vosCluster, vosDescription } from './vos-fields.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** VOSviewer reads commas and semicolons as delimiters too. */
const SPECIAL = /[",;]/;

const HEAD = [
  ...['id', 'label', 'description', 'x', 'y', 'cluster'],
  ...VOS_WEIGHTS.map(([name]) => `weight<${name}>`),
  ...[...VOS_SCORES, ...VOS_YEARS].map(([name]) => `score<${name}>`),
];

/** Items are numbered from 1 in the order of the snapshot; a link is as strong as its count of passages. */
export function writeVosText({ terms, edges }: Snapshot): { map: string; network: string } {
  const numbers = new Map(terms.map((term, index) => [term.id, index + 1]));
  const rows = [HEAD, ...terms.map((term, index) => [String(index + 1), ...attributes(term)])];
  const links = edges.map(({ source, target, count }) => [numbers.get(source), numbers.get(target), count]);
  const lines = (table: readonly (readonly unknown[])[]) =>
    table.map((row) => `${row.join('\t')}\n`).join('');
  return { map: BYTE_ORDER_MARK + lines(rows), network: lines(links) };
}

function attributes(term: SnapshotTerm): string[] {
  return [
    text(term.label),
    text(escapeMarkup(vosDescription(term))),
    ...[term.x, term.y, vosCluster(term)].map(guarded),
    ...[...VOS_WEIGHTS, ...VOS_SCORES].map(([, field]) => guarded(term[field])),
    ...VOS_YEARS.map(([, field]) => guarded(term[field]?.slice(0, 4) ?? null)),
  ];
}

/** A tab or a line break inside a cell would end it, quotes or not, so it becomes a space. */
function text(value: string): string {
  return quoted(guarded(oneLine(value)), SPECIAL);
}
