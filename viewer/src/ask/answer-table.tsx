// The rows of an answer as a table. Text that is a term’s label opens the term.
import type { CypherAnswer } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { openTerm } from '../state/view.ts';

export function AnswerTable({ answer }: { answer: CypherAnswer }) {
  const numeric = answer.columns.map((_, i) =>
    answer.rows.every((row) => typeof row[i] === 'number' || row[i] === null),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <div class="table-scroll" tabIndex={0}>
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
