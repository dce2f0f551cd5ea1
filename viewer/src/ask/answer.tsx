// The answer: a table whose terms open, a graph, or JSON; a band when it was cut, or the reason why there is none.
import { useSignal } from '@preact/signals';
import type { CypherAnswer } from '../../../graph/model/index.ts';
import { download } from '../frame/download.ts';
import { Icon } from '../frame/icon.tsx';
import type { SourceError } from '../open/source.ts';
import { useSession } from '../state/context.ts';
import { csvText } from '../table/csv.ts';
import { AnswerGraph } from './answer-graph.tsx';
import { AnswerTable } from './answer-table.tsx';
import { isSorted } from './parameters.ts';

export type Outcome =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'there'; answer: CypherAnswer; statement: string; milliseconds: number }
  | { state: 'failed'; error: SourceError };

const FORMS = ['table', 'graph', 'json'] as const;

export function Answer({ outcome }: { outcome: Outcome }) {
  const { ask, states } = useSession().words.value;
  if (outcome.state === 'idle') return <p class="ask-note">{ask.start}</p>;
  if (outcome.state === 'running') {
    return (
      <div class="skeleton ask-note" aria-busy="true">
        <i />
        <i />
        <i />
      </div>
    );
  }
  if (outcome.state === 'failed') {
    const { error } = outcome;
    return (
      <div class="band band-error" role="alert">
        <Icon name="warn" />
        <div>
          <p>
            <b>{ask.failed}</b>
          </p>
          <p>
            {error.kind === 'unreachable'
              ? states.unreachable(error.where)
              : error.kind === 'no-cypher'
                ? states.noCypher
                : error.message}
          </p>
        </div>
      </div>
    );
  }
  return <There {...outcome} />;
}

function There({ answer, statement, milliseconds }: Extract<Outcome, { state: 'there' }>) {
  const session = useSession();
  const { ask, table } = session.words.value;
  const form = useSignal<(typeof FORMS)[number]>('table');
  const cut = isSorted(statement) ? ask.cutSorted : ask.cut;
  const lit = session.lit.value?.size ?? 0;
  const save = () =>
    download(`${ask.file}.csv`, new Blob([csvText([answer.columns, ...answer.rows])], { type: 'text/csv' }));
  return (
    <>
      {answer.truncated && (
        <div class="band band-warn" role="status">
          <Icon name="warn" />
          <p>{cut(answer.rows.length)}</p>
        </div>
      )}
      <div class="ask-rows">
        <span class="choices">
          {FORMS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={form.value === each}
              onClick={() => (form.value = each)}
            >
              {ask.forms[each]}
            </button>
          ))}
        </span>
        <span role="status">
          {ask.rows(answer.rows.length, answer.columns.length)} · {ask.time(milliseconds)}
        </span>
        <span class="ask-space" />
        {lit > 0 && <span>{ask.lit(lit)}</span>}
        <button type="button" class="tool worded" title={ask.save(answer.rows.length)} onClick={save}>
          <Icon name="save" />
          {table.csv}
        </button>
      </div>
      {answer.rows.length === 0 ? (
        <p class="ask-note">{ask.none}</p>
      ) : form.value === 'table' ? (
        <AnswerTable answer={answer} />
      ) : form.value === 'graph' ? (
        <AnswerGraph answer={answer} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
        <pre class="answer-json" tabIndex={0}>
          {JSON.stringify(
            answer.rows.map((row) => Object.fromEntries(answer.columns.map((c, i) => [c, row[i]]))),
            null,
            2,
          )}
        </pre>
      )}
    </>
  );
}
