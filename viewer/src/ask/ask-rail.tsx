// Ready questions, those that were asked before, and what the graph holds.
import type { NamedQuery } from '../open/source.ts';
import { Waiting } from '../panels/waiting.tsx';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import type { Loaded } from '../state/load.ts';
import type { Asked } from './history.ts';

export interface AskRailProps {
  queries: Loaded<NamedQuery[]>;
  chosen: string | null;
  past: readonly Asked[];
  onChoose: (query: NamedQuery) => void;
  onAgain: (asked: Asked) => void;
  onClear: () => void;
}

export function AskRail({ queries, chosen, past, onChoose, onAgain, onClear }: AskRailProps) {
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
        {session.source.alive === undefined && <p class="note">{session.words.value.states.noCypher}</p>}
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
        <h2>
          {ask.history}
          {past.length > 0 && (
            <button type="button" class="textual" onClick={onClear}>
              {ask.clear}
            </button>
          )}
        </h2>
        {past.length === 0 && <p class="note">{ask.noHistory}</p>}
        <ul>
          {past.map((asked) => (
            <li key={`${asked.statement} ${JSON.stringify(asked.values)}`}>
              <button
                type="button"
                class="query asked"
                title={`${ask.again}\n${asked.statement}`}
                onClick={() => onAgain(asked)}
              >
                <code>
                  {[asked.statement.replaceAll(/\s+/g, ' '), ...Object.values(asked.values)].join(' · ')}
                </code>
                <span class="figure quiet">{thousands(asked.rows)}</span>
              </button>
            </li>
          ))}
        </ul>
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
