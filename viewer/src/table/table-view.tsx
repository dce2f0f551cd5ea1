// The graph as two tables, terms and edges, in step with the map: the same filters, the same selection.
import { useComputed } from '@preact/signals';
import { download } from '../frame/download.ts';
import { Icon } from '../frame/icon.tsx';
import { communityName } from '../rail/legend.tsx';
import { edgeKey } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { TABLE_ROWS, type TableView as TableState } from '../state/desk.ts';
import { thousands } from '../state/figures.ts';
import { inSlices } from '../state/slices.ts';
import { openEdge, openTerm } from '../state/view.ts';
import type { Words } from '../words/words.ts';
import './table.css';
import { type Column, EDGE_COLUMNS, shownColumns, termColumnsOf } from './columns.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { tableCsv } from './csv.ts';
import { Grid } from './grid.tsx';
import { edgeRows, found, pressed, readOrder, sortRows, termRows } from './rows.ts';

export function TableView() {
  return useSession().view.value.table.rows === 'terms' ? <TermTable /> : <EdgeTable />;
}

function TermTable() {
  const session = useSession();
  const { atlas, index, selection } = session;
  const rows = useComputed(() => {
    const nameOf = (community: number | null) => communityName(session, community) ?? '';
    const { measure } = session.filters.value;
    return termRows(atlas, session.shown.value, { measure, nameOf });
  });
  const text = useComputed(() => session.view.value.table.text);
  const filtered = useComputed(() => {
    const ids = found(index, text.value);
    return ids === null ? rows.value : rows.value.filter(({ term }) => ids.has(term.id));
  });
  const selected = selection.value.kind === 'term' ? selection.value.term.id : null;
  return (
    <Arranged
      rows={filtered.value}
      all={termColumnsOf(atlas.snapshot.terms)}
      start="-count"
      selected={selected}
      idOf={({ term }) => term.id}
      onOpen={({ term }) => session.go(openTerm(term.label))}
      onPoint={(row) => (session.hovered.value = row?.term.id ?? null)}
    />
  );
}

function EdgeTable() {
  const session = useSession();
  const { atlas, index, selection } = session;
  const rows = useComputed(() => edgeRows(atlas, session.shown.value));
  const text = useComputed(() => session.view.value.table.text);
  const filtered = useComputed(() => {
    const ids = found(index, text.value);
    if (ids === null) return rows.value;
    return rows.value.filter(({ term, partner }) => ids.has(term.id) || ids.has(partner.id));
  });
  const here = selection.value;
  const selected = here.kind === 'edge' ? edgeKey(here.edge.source, here.edge.target) : null;
  return (
    <Arranged
      rows={filtered.value}
      all={EDGE_COLUMNS}
      start={`-${session.filters.value.measure}`}
      selected={selected}
      idOf={({ edge }) => edgeKey(edge.source, edge.target)}
      onOpen={({ term, partner }) => session.go(openEdge(term.label, partner.label))}
      onPoint={() => {}}
    />
  );
}

interface ArrangedProps<Row> {
  rows: readonly Row[];
  all: readonly Column<Row>[];
  /** The order that the rows begin with. */
  start: string;
  selected: string | null;
  idOf: (row: Row) => string;
  onOpen: (row: Row) => void;
  onPoint: (row: Row | null) => void;
}

/** The bar above a table, and the table in the order and with the columns that the reader chose. */
function Arranged<Row>(props: ArrangedProps<Row>) {
  const session = useSession();
  const words = session.words.value;
  const { table: state } = session.view.value;
  const { measure } = session.filters.value;
  const nameOf = (id: string) => columnName(id, words);
  const helpOf = (id: string) => columnHelp(id, words);
  const columns = shownColumns(props.all, state.columns, measure);
  const sort = props.all.some((each) => each.id === readOrder(state.sort ?? '').column)
    ? (state.sort ?? props.start)
    : props.start;
  const { column: by, descending } = readOrder(sort);
  const column = props.all.find((each) => each.id === by);
  const sorted = column === undefined ? props.rows : sortRows(props.rows, column, descending);
  const arrange = (patch: Partial<TableState>) =>
    session.adjust((view) => ({ ...view, table: { ...view.table, ...patch } }));
  const save = async () => {
    const lines = await inSlices(tableCsv(sorted, columns, nameOf));
    download(
      `${session.atlas.snapshot.method.corpus.title}-${words.table.csvName[state.rows]}.csv`,
      new Blob(lines, { type: 'text/csv;charset=utf-8' }),
    );
  };
  return (
    <main class="table-view" id="map" aria-label={words.table.title}>
      <div class="table-bar">
        <span class="choices">
          {TABLE_ROWS.map((rows) => (
            <button
              key={rows}
              type="button"
              aria-pressed={state.rows === rows}
              onClick={() => arrange({ rows, sort: null, columns: [] })}
            >
              {words.table[rows]} <span class="quiet">{thousands(shownCount(session, rows))}</span>
            </button>
          ))}
        </span>
        <label class="table-find">
          <Icon name="search" />
          <input
            type="text"
            placeholder={words.table.find}
            aria-label={words.table.find}
            value={state.text ?? ''}
            onInput={(event) => arrange({ text: event.currentTarget.value || null })}
          />
        </label>
        <span class="quiet table-count" role="status">
          {state.text === null ? '' : words.table.rows(sorted.length)}
        </span>
        <ColumnsMenu
          all={props.all.map((each) => each.id)}
          shown={columns.map((each) => each.id)}
          nameOf={nameOf}
          helpOf={helpOf}
          onChange={(ids) => arrange({ columns: ids })}
        />
        <button
          type="button"
          class="outlined"
          title={words.table.csvTitle(sorted.length)}
          onClick={() => void save()}
        >
          <Icon name="save" />
          <span>{words.table.csv}</span>
        </button>
      </div>
      {sorted.length === 0 ? (
        <div class="table-none" role="status">
          <p>{state.text === null ? words.table.none : words.table.noneText(state.text)}</p>
          <button
            type="button"
            class="outlined"
            onClick={() => (state.text === null ? session.undo() : arrange({ text: null }))}
          >
            {state.text === null ? words.states.stepBack : words.table.clear}
          </button>
        </div>
      ) : (
        <Grid
          label={words.table[state.rows]}
          rows={sorted}
          columns={columns}
          sort={sort}
          idOf={props.idOf}
          selected={props.selected}
          nameOf={nameOf}
          helpOf={helpOf}
          onSort={(each) => arrange({ sort: pressed(each, sort) })}
          onOpen={props.onOpen}
          onPoint={props.onPoint}
        />
      )}
    </main>
  );
}

function shownCount(session: ReturnType<typeof useSession>, rows: TableState['rows']): number {
  const shown = session.shown.value;
  return rows === 'terms' ? shown.terms.size : shown.edges.length;
}

/** Measures have their names elsewhere: here they are columns like all others. */
function columnName(id: string, { table, measures }: Words): string {
  return textAt(table.columnNames, id) ?? textAt(measures, id) ?? id;
}

function columnHelp(id: string, { table, measureHelp }: Words): string | undefined {
  return textAt(table.columnHelp, id) ?? textAt(measureHelp, id);
}

function textAt(words: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
