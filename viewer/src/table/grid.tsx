// A long table in a window: sticky head, sorted by a press on a column, walked with the arrow keys.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../state/context.ts';
import { Cell } from './cells.tsx';
import type { Column } from './columns.ts';
import { readOrder } from './rows.ts';
import { useScroll } from './use-scroll.ts';
import { nextRow, type RowWindow, scrollToRow, type WindowInput, windowOf } from './window.ts';

export interface GridProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  sort: string;
  idOf: (row: Row) => string;
  /** Id of the row that the page has selected. */
  selected: string | null;
  nameOf: (id: string) => string;
  helpOf: (id: string) => string | undefined;
  onSort: (column: Column<Row>) => void;
  onOpen: (row: Row) => void;
  onPoint: (row: Row | null) => void;
}

const HEAD = 30;

export function Grid<Row>(props: GridProps<Row>) {
  const { rows, columns, idOf } = props;
  const { words } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const place = useScroll(box);
  const row = place.value.narrow ? 44 : 27;
  const input: WindowInput = { ...place.value, count: rows.length, row };
  const shown = windowOf(input);
  const cursor = useSignal(-1);
  const reach = (at: number) => {
    if (box.current === null) return;
    // As it stands now: keys come faster than the event that tells of the last scroll.
    const top = scrollToRow(at, { ...input, top: box.current.scrollTop, head: HEAD });
    if (top !== null) box.current.scrollTo({ top });
  };
  const selectedAt = props.selected === null ? -1 : rows.findIndex((each) => idOf(each) === props.selected);
  useEffect(() => {
    cursor.value = selectedAt;
    if (selectedAt >= 0) reach(selectedAt);
  }, [selectedAt, props.sort]);
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
    const page = Math.max(1, Math.floor((input.height - HEAD) / row) - 1);
    const at = nextRow(event.key, { at: cursor.value, count: rows.length, page });
    const here = rows[cursor.value];
    if (at !== null) {
      cursor.value = at;
      reach(at);
    } else if (event.key === 'Enter' && here !== undefined) props.onOpen(here);
    else return;
    event.preventDefault();
  };
  const { column, descending } = readOrder(props.sort);
  const bar = columns.find((each) => each.id === column && each.kind === 'number');
  const most = bar === undefined ? 0 : rows.reduce((max, each) => Math.max(max, Number(bar.value(each))), 0);
  return (
    <div ref={box} class="grid-box" onPointerLeave={() => props.onPoint(null)}>
      <p id="grid-keys" class="out-of-sight">
        {words.value.table.keys}
      </p>
      <table
        class="grid"
        tabIndex={0}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked is a grid
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-describedby="grid-keys"
        aria-activedescendant={inWindow(shown, cursor.value) ? `row-${cursor.value}` : undefined}
        onKeyDown={key}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th class="row-number">#</th>
            {columns.map((each) => (
              <Head
                key={each.id}
                column={each}
                sorted={each.id === column ? (descending ? 'descending' : 'ascending') : 'none'}
                name={props.nameOf(each.id)}
                help={props.helpOf(each.id)}
                onSort={() => props.onSort(each)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={shown.from} height={row} />
          {rows.slice(shown.from, shown.to).map((each, i) => {
            const at = shown.from + i;
            const id = idOf(each);
            return (
              <tr
                key={id}
                id={`row-${at}`}
                class={at === cursor.value ? 'row-cursor' : ''}
                aria-rowindex={at + 2}
                aria-selected={at === selectedAt}
                onClick={() => {
                  cursor.value = at;
                  props.onOpen(each);
                }}
                onPointerEnter={() => props.onPoint(each)}
              >
                <td class="row-number">{at + 1}</td>
                {columns.map((one) => (
                  <Cell key={one.id} column={one} row={each} most={one === bar ? most : 0} />
                ))}
              </tr>
            );
          })}
          <Gap rows={rows.length - shown.to} height={row} />
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sorted: 'ascending' | 'descending' | 'none';
  name: string;
  help: string | undefined;
  onSort: () => void;
}

function Head<Row>({ column, sorted, name, help, onSort }: HeadProps<Row>) {
  const { table } = useSession().words.value;
  return (
    <th class={`head-${column.kind}`} aria-sort={sorted}>
      <button type="button" title={[table.sortBy(name), help].filter(Boolean).join('\n')} onClick={onSort}>
        {name}
        <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[sorted]}</span>
      </button>
    </th>
  );
}

/** In the place of rows beyond the window; the browser has no use for it but its height. */
function Gap({ rows, height }: { rows: number; height: number }) {
  if (rows <= 0) return null;
  return (
    <tr class="grid-gap">
      <td colSpan={99}>
        <svg width="1" height={rows * height} aria-hidden="true" />
      </td>
    </tr>
  );
}

function inWindow({ from, to }: RowWindow, at: number): boolean {
  return at >= from && at < to;
}
