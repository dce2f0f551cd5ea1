// Asking the graph in Cypher: ready questions, a statement with its parameters, and the answer as a table, as a graph,
// and lit on the map. The question is in the link; a link with a question asks it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { MapView } from '../map/map-view.tsx';
import type { NamedQuery } from '../open/source.ts';
import { useSession } from '../state/context.ts';
import type { Question } from '../state/desk.ts';
import { asSourceError, useLoaded } from '../state/load.ts';
import { Answer, type Outcome } from './answer.tsx';
import './ask.css';
import { AskRail } from './ask-rail.tsx';
import { Editor } from './editor.tsx';
import { type Asked, ownStorage, readHistory, remember, writeHistory } from './history.ts';
import { ParameterField, TermOptions } from './parameter-field.tsx';
import { parametersOf, readValue } from './parameters.ts';
import { graphOf } from './terms-of-answer.ts';

export function AskView() {
  const session = useSession();
  const { ask, states } = session.words.value;
  const { language, question: linked } = session.view.value;
  const { cypher, queries: listQueries } = session.source;
  const statement = useSignal(linked?.statement ?? '');
  const values = useSignal<Readonly<Record<string, string>>>(linked?.values ?? {});
  const chosen = useSignal<NamedQuery | null>(null);
  const outcome = useSignal<Outcome>({ state: 'idle' });
  const past = useSignal<readonly Asked[]>(readHistory(ownStorage()));
  const queries = useLoaded<NamedQuery[]>(() => listQueries?.() ?? Promise.resolve([]));
  const names = parametersOf(statement.value);
  const known = (name: string) => chosen.value?.parameters.find((each) => each.name === name);

  const run = async () => {
    if (cypher === undefined || statement.value.trim() === '' || outcome.value.state === 'running') return;
    const asked: Question = {
      statement: statement.value,
      values: Object.fromEntries(names.map((name) => [name, values.value[name] ?? ''])),
    };
    // What is selected would hide what the answer lights.
    session.go((view) => ({ ...view, question: asked, term: null, partner: null, also: [] }));
    outcome.value = { state: 'running' };
    session.lit.value = null;
    const parameters = Object.fromEntries(
      names.map((name) => [name, readValue(asked.values[name] ?? '', known(name)?.type)]),
    );
    const before = performance.now();
    try {
      const answer = await cypher(asked.statement, parameters);
      const milliseconds = performance.now() - before;
      outcome.value = { state: 'there', answer, statement: asked.statement, milliseconds };
      const { terms } = graphOf(answer, session.atlas);
      session.lit.value = terms.length > 0 ? new Set(terms.map((term) => term.id)) : null;
      past.value = remember(past.value, { ...asked, rows: answer.rows.length });
      writeHistory(ownStorage(), past.value);
    } catch (error) {
      outcome.value = { state: 'failed', error: asSourceError(error) };
    }
  };
  const put = (question: Question, query: NamedQuery | null) => {
    chosen.value = query;
    statement.value = question.statement;
    values.value = question.values;
    outcome.value = { state: 'idle' };
    session.lit.value = null;
  };
  useEffect(() => {
    if (linked !== null) void run();
    return () => {
      session.lit.value = null;
    };
  }, []);
  // A question that ships brings its own kinds of parameters, also when it comes out of a link.
  if (chosen.value === null && queries.value.state === 'there') {
    const same = queries.value.value.find((query) => query.statement === statement.value);
    if (same !== undefined) chosen.value = same;
  }
  const running = outcome.value.state === 'running';
  return (
    <div class="ask">
      <AskRail
        queries={queries.value}
        chosen={chosen.value?.name ?? null}
        past={past.value}
        onChoose={(query) =>
          put(
            {
              statement: query.statement,
              values: Object.fromEntries(query.parameters.map((each) => [each.name, String(each.default)])),
            },
            query,
          )
        }
        onAgain={(asked) => put(asked, null)}
        onClear={() => {
          past.value = [];
          writeHistory(ownStorage(), []);
        }}
      />
      <main class="ask-main" aria-label={ask.statement}>
        <Editor
          value={statement.value}
          label={ask.statement}
          help={ask.editorHelp}
          index={session.index}
          onChange={(value) => {
            if (value !== statement.value) chosen.value = null;
            statement.value = value;
          }}
          onRun={() => void run()}
        />
        {chosen.value !== null && <p class="ask-about">{chosen.value.about[language]}</p>}
        <div class="ask-bar">
          <TermOptions />
          {names.map((name) => (
            <ParameterField
              key={name}
              name={name}
              known={known(name)}
              value={values.value[name] ?? ''}
              onChange={(value) => (values.value = { ...values.value, [name]: value })}
              onRun={() => void run()}
            />
          ))}
          <span class="ask-space" />
          <span class="quiet">{ask.readOnly}</span>
          <button
            type="button"
            class="solid"
            disabled={running || !session.online.value}
            title={session.online.value ? ask.editorHelp : states.offline}
            onClick={() => void run()}
          >
            {running ? ask.running : ask.run} <kbd>⌘↵</kbd>
          </button>
        </div>
        <div class="ask-split">
          <div class="ask-answer">
            <Answer outcome={outcome.value} />
          </div>
          <section class="ask-map" aria-label={ask.map}>
            <MapView />
          </section>
        </div>
      </main>
    </div>
  );
}
