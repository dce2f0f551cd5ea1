// Asking the graph in Cypher: ready questions, a statement with its parameters, and the answer as a table.
import { useSignal } from '@preact/signals';
import type { CypherAnswer } from '../../../graph/model/index.ts';
import type { NamedQuery, SourceError } from '../open/source.ts';
import { useSession } from '../state/context.ts';
import { asSourceError, useLoaded } from '../state/load.ts';
import { Answer } from './answer.tsx';
import { AskRail } from './ask-rail.tsx';
import { parametersOf, readValue } from './parameters.ts';

export type Outcome =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'there'; answer: CypherAnswer; statement: string }
  | { state: 'failed'; error: SourceError };

export function AskView() {
  const session = useSession();
  const { ask, states } = session.words.value;
  const { language } = session.view.value;
  const { cypher, queries: listQueries } = session.source;
  const statement = useSignal('');
  const values = useSignal<Record<string, string>>({});
  const chosen = useSignal<NamedQuery | null>(null);
  const outcome = useSignal<Outcome>({ state: 'idle' });
  const queries = useLoaded<NamedQuery[]>(() => listQueries?.() ?? Promise.resolve([]));
  const names = parametersOf(statement.value);

  const known = (name: string) => chosen.value?.parameters.find((each) => each.name === name);
  const typedValue = (name: string) => readValue(values.value[name] ?? '', known(name)?.type);
  const run = async () => {
    if (cypher === undefined || statement.value.trim() === '' || outcome.value.state === 'running') return;
    const asked = statement.value;
    outcome.value = { state: 'running' };
    const parameters = Object.fromEntries(names.map((name) => [name, typedValue(name)]));
    try {
      outcome.value = { state: 'there', answer: await cypher(asked, parameters), statement: asked };
    } catch (error) {
      outcome.value = { state: 'failed', error: asSourceError(error) };
    }
  };
  const choose = (query: NamedQuery) => {
    chosen.value = query;
    statement.value = query.statement;
    values.value = Object.fromEntries(query.parameters.map((each) => [each.name, String(each.default)]));
    outcome.value = { state: 'idle' };
  };
  return (
    <div class="ask">
      <AskRail queries={queries.value} chosen={chosen.value?.name ?? null} onChoose={choose} />
      <main class="ask-main">
        <textarea
          class="statement"
          aria-label={ask.statement}
          placeholder="MATCH (t:Term) RETURN t.label AS term, t.count AS mentions ORDER BY mentions DESC LIMIT 20"
          spellcheck={false}
          rows={Math.min(14, Math.max(6, statement.value.split('\n').length + 1))}
          value={statement.value}
          onInput={(event) => {
            statement.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
              event.preventDefault();
              void run();
            }
          }}
        />
        {chosen.value !== null && <p class="ask-about">{chosen.value.about[language]}</p>}
        <div class="ask-bar">
          {names.map((name) => (
            <label key={name} class="parameter" title={known(name)?.about[language]}>
              <code>${name}</code>
              <input
                type="text"
                value={values.value[name] ?? ''}
                onInput={(event) => (values.value = { ...values.value, [name]: event.currentTarget.value })}
                onKeyDown={(event) => event.key === 'Enter' && void run()}
              />
            </label>
          ))}
          <span class="ask-space" />
          <span class="quiet">{ask.readOnly}</span>
          <button
            type="button"
            class="solid"
            disabled={outcome.value.state === 'running' || !session.online.value}
            title={session.online.value ? '' : states.offline}
            onClick={run}
          >
            {outcome.value.state === 'running' ? ask.running : ask.run} <kbd>⌘↵</kbd>
          </button>
        </div>
        <Answer outcome={outcome.value} />
      </main>
    </div>
  );
}
