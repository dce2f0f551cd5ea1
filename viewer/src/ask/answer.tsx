// The answer: a table whose terms open, a band when it was cut, or the server’s reason for refusing.
import type { CypherAnswer } from '../../../graph/model/index.ts';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { openTerm } from '../state/view.ts';
import type { Outcome } from './ask-view.tsx';
import { isSorted } from './parameters.ts';

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
          <p>{error.kind === 'unreachable' ? states.unreachable(error.where) : error.message}</p>
        </div>
      </div>
    );
  }
  const { answer, statement } = outcome;
  const cut = isSorted(statement) ? ask.cutSorted : ask.cut;
  return (
    <>
      {answer.truncated && (
        <div class="band band-warn" role="status">
          <Icon name="warn" />
          <p>{cut(answer.rows.length)}</p>
        </div>
      )}
      <p class="ask-rows" role="status">
        {ask.rows(answer.rows.length, answer.columns.length)}
      </p>
      {answer.rows.length === 0 ? <p class="ask-note">{ask.none}</p> : <ResultTable answer={answer} />}
    </>
  );
}

function ResultTable({ answer }: { answer: CypherAnswer }) {
  const numeric = answer.columns.map((_, i) =>
    answer.rows.every((row) => typeof row[i] === 'number' || row[i] === null),
  );
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th class="number">#</th>
            {answer.columns.map((column, i) => (
              <th key={column} class={numeric[i] === true ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row, at) => (
            // Rows of an answer never move, so their place is their identity.
            <tr key={at}>
              <td class="number quiet">{at + 1}</td>
              {answer.columns.map((column, i) => (
                <td key={column} class={numeric[i] === true ? 'number' : ''}>
                  <Cell value={row[i]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Text that is a term’s label opens the term. */
function Cell({ value }: { value: unknown }) {
  const session = useSession();
  if (value === null || value === undefined) return <span class="quiet">—</span>;
  if (typeof value === 'number') return <>{Number.isInteger(value) ? value : Number(value.toFixed(4))}</>;
  if (typeof value !== 'string') return <code class="cell-json">{JSON.stringify(value)}</code>;
  if (!session.atlas.byLabel.has(value)) return <span lang="zh-Hans">{value}</span>;
  const { ask } = session.words.value;
  return (
    <button
      type="button"
      class="cell-term"
      lang="zh-Hans"
      title={ask.open(value)}
      onClick={() => session.go(openTerm(value))}
    >
      {value}
    </button>
  );
}
