// Ready questions, and what the graph holds.
import type { NamedQuery } from '../open/source.ts';
import { Waiting } from '../panels/waiting.tsx';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import type { Loaded } from '../state/load.ts';

export interface AskRailProps {
  queries: Loaded<NamedQuery[]>;
  chosen: string | null;
  onChoose: (query: NamedQuery) => void;
}

export function AskRail({ queries, chosen, onChoose }: AskRailProps) {
  const session = useSession();
  const { ask } = session.words.value;
  const { language } = session.view.value;
  const { snapshot } = session.atlas;
  const tables: [string, number][] = [
    ['(:Term)', snapshot.terms.length],
    ['(:Passage)', snapshot.method.corpus.passages],
    ['(:Document)', snapshot.documents.length],
    ['(:Community)', snapshot.communities.length],
    ['[:CO_OCCURS]', snapshot.edges.length],
  ];
  return (
    <aside class="rail ask-rail" aria-label={ask.queries}>
      <section class="rail-part">
        <h2>{ask.queries}</h2>
        {queries.state !== 'there' ? (
          <Waiting loaded={queries} />
        ) : (
          <ul>
            {queries.value.map((query) => (
              <li key={query.name}>
                <button
                  type="button"
                  class="query"
                  aria-current={query.name === chosen ? 'true' : undefined}
                  onClick={() => onChoose(query)}
                >
                  {query.title[language]}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="rail-part">
        <h2>{ask.contents}</h2>
        <ul>
          {tables.map(([pattern, count]) => (
            <li key={pattern} class="schema-line">
              <code>{pattern}</code>
              <span class="figure quiet">{thousands(count)}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
