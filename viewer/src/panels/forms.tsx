// The printed variants of a term with their counts, and what formulas it has or stands in.
import { by, type Relation, type RelationType, type SnapshotTerm } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { openTerm } from '../state/view.ts';
import type { Words } from '../words/words.ts';

export function Forms({ term }: { term: SnapshotTerm }) {
  const session = useSession();
  const { snapshot } = session.atlas;
  const lines = relationLines(snapshot.relations, term.id, session.words.value);
  return (
    <dl class="forms">
      <div>
        <dt>{session.words.value.term.variants}</dt>
        <dd lang="zh-Hans">
          {term.variants.map((variant) => (
            <span key={variant.surface} class="variant">
              {variant.surface} <span class="quiet">{thousands(variant.count)}</span>
            </span>
          ))}
        </dd>
      </div>
      {lines.map(({ name, ids }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {ids.map((id) => (
              <TermChip key={id} id={id} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TermChip({ id }: { id: string }) {
  const session = useSession();
  const term = session.atlas.terms.get(id);
  if (term === undefined) return null;
  return (
    <button type="button" class="chip" lang="zh-Hans" onClick={() => session.go(openTerm(term.label))}>
      {term.label}
    </button>
  );
}

interface Line {
  name: string;
  ids: string[];
}

/** Declared relations by kind, seen from the term: parts in their order. */
export function relationLines(relations: readonly Relation[], id: string, words: Words): Line[] {
  const names: Record<RelationType, [from: string, to: string]> = {
    HAS_PART: [words.term.formula, words.term.partOf],
    BROADER: [words.term.broader, words.term.narrower],
    SHORT_FOR: [words.term.shortFor, words.term.shortForm],
    SUCCEEDS: [words.term.succeeds, words.term.succeededBy],
    MODIFIES: [words.term.modifies, words.term.modifiedBy],
  };
  const lines = new Map<string, string[]>();
  const sorted = [...relations].sort(
    by(
      (each) => each.order ?? 0,
      (each) => each.source,
      (each) => each.target,
    ),
  );
  for (const { source, target, type } of sorted) {
    if (source !== id && target !== id) continue;
    const name = names[type][source === id ? 0 : 1];
    lines.set(name, [...(lines.get(name) ?? []), source === id ? target : source]);
  }
  return [...lines].map(([name, ids]) => ({ name, ids: [...new Set(ids)] }));
}
