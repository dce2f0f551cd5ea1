// The JSON of VOSviewer (https://app.vosviewer.com/docs/file-types/json-file-type): items with their places, clusters
// and weights, links as strong as their count of passages. The method stands in `info.description`.
import { slotColour } from '../analytics/communities/palette.ts';
import type { Snapshot, SnapshotTerm } from '../model/index.ts';
import { escapeMarkup } from './markup.ts';
import { methodLine } from './method-line.ts';
import { VOS_SCORES, VOS_WEIGHTS, VOS_YEARS, vosCluster, vosDescription } from './vos-fields.ts';

export function writeVosJson(snapshot: Snapshot): string {
  const { terms, edges, communities, method } = snapshot;
  const labels = new Map(terms.map((term) => [term.id, term.label]));
  const clusters = communities.map(({ id, name, top }) => ({
    cluster: id + 1,
    label: name ?? top.map((term) => labels.get(term) ?? term).join(' · '),
  }));
  const colours = communities.map(({ id, slot }) => ({ cluster: id + 1, color: slotColour(slot) }));
  const file = {
    info: { title: method.corpus.title, description: escapeMarkup(methodLine(snapshot)) },
    config: { color_schemes: { cluster_colors: colours } },
    network: {
      items: terms.map(item),
      links: edges.map(({ source, target, count }) => ({
        source_id: source,
        target_id: target,
        strength: count,
      })),
      clusters,
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function item(term: SnapshotTerm): object {
  const { id, label, x, y } = term;
  const description = escapeMarkup(vosDescription(term));
  const cluster = vosCluster(term);
  const scores = [
    ...VOS_SCORES.map(([name, field]) => [name, term[field]] as const),
    ...VOS_YEARS.map(([name, field]) => [name, yearOf(term[field])] as const),
  ];
  return {
    ...{ id, label, ...(description !== '' && { description }), x, y },
    ...(cluster !== null && { cluster }),
    weights: Object.fromEntries(VOS_WEIGHTS.map(([name, field]) => [name, term[field]])),
    scores: Object.fromEntries(scores.filter(([, value]) => value !== null)),
  };
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
