// Every figure of a term, each with what it means: closed until it is asked for.
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { written } from '../table/cells.tsx';
import { TERM_COLUMNS } from '../table/columns.ts';

export function AllFigures({ term }: { term: SnapshotTerm }) {
  const { evidence, table } = useSession().words.value;
  const names: Record<string, string> = table.columnNames;
  const help: Record<string, string> = table.columnHelp;
  const row = { term, community: '', partners: 0, strongest: null };
  const figures = TERM_COLUMNS.filter((column) => column.kind === 'number' && column.id in term).flatMap(
    (column) => {
      const value = column.value(row);
      return value === null || Array.isArray(term[column.id as keyof SnapshotTerm])
        ? []
        : [{ column, value }];
    },
  );
  return (
    <details class="all-figures">
      <summary>{evidence.figures}</summary>
      <dl>
        {figures.map(({ column, value }) => (
          <div class="one-figure" key={column.id}>
            <dt>{names[column.id] ?? column.id}</dt>
            <dd class="one-value">{written(value, column.decimals)}</dd>
            <dd class="note">{help[column.id]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
