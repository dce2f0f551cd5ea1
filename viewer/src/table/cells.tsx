// One cell by its kind: a term, a figure with its bar in the sorted column, a community with its dot, a course of
// years on the axis that all rows share.
import type { ByYear } from '../../../graph/model/index.ts';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { measured, qValue, thousands } from '../state/figures.ts';
import { yearAxis } from '../time/bars.tsx';
import type { CellValue, Column, TermRow } from './columns.ts';

export interface CellProps<Row> {
  column: Column<Row>;
  row: Row;
  /** The largest value of the column, where it is drawn as a bar; else 0. */
  most: number;
}

export function Cell<Row>({ column, row, most }: CellProps<Row>) {
  const { table, status } = useSession().words.value;
  if (column.series !== undefined) {
    return (
      <td>
        <Sparkline byYear={column.series(row)} />
      </td>
    );
  }
  const value = column.value(row);
  if (value === null || value === '') {
    return <td class={`cell-${column.kind} quiet`}>—</td>;
  }
  if (column.kind === 'number') {
    return (
      <td class="cell-number">
        {most > 0 && <Bar share={Number(value) / most} />}
        {written(value, column.decimals)}
      </td>
    );
  }
  if (column.kind === 'flag') {
    return (
      <td class={value === true ? 'cell-flag' : 'cell-flag quiet'}>
        {value === true ? table.yes : table.no}
      </td>
    );
  }
  const text =
    column.id === 'status' ? status[value === 'curated' ? 'curated' : 'discovered'] : String(value);
  return (
    <td class={`cell-${column.kind}`} lang={column.kind === 'english' ? 'en' : 'zh-Hans'} title={text}>
      {column.kind === 'community' && <Dot row={row as unknown as TermRow} />}
      {column.kind === 'date' ? text.slice(0, 4) : text}
    </td>
  );
}

export function written(value: CellValue, decimals: Column<unknown>['decimals'] = 0): string {
  const number = Number(value);
  if (decimals === 'q') return qValue(number).replace('= ', '');
  if (typeof decimals === 'string') return measured(decimals, number);
  return decimals === 0 ? thousands(number) : number.toFixed(decimals).replace('-', '−');
}

function Dot({ row }: { row: TermRow }) {
  return <span class={`dot slot-${slotOf(useSession().atlas, row.term)}`} />;
}

const BAR = 42;

function Bar({ share }: { share: number }) {
  const width = Math.max(1, BAR * Math.min(1, Math.max(0, share)));
  return (
    <svg class="cell-bar" width={BAR} height="8" aria-hidden="true">
      <rect x={BAR - width} width={width} height="8" />
    </svg>
  );
}

const COURSE = { width: 116, height: 17 };

function Sparkline({ byYear }: { byYear: ByYear }) {
  const session = useSession();
  const axis = yearAxis(session.atlas.snapshot.years);
  const { strip } = session.words.value;
  const counts = axis.map((year) => byYear[year]?.count ?? 0);
  const most = counts.reduce((max, count) => Math.max(max, count), 1);
  const step = COURSE.width / Math.max(1, axis.length);
  const bars = counts.flatMap((count, i) => {
    if (count === 0) return [];
    const height = Math.max(1.5, (count / most) * (COURSE.height - 1));
    return `M${(i * step).toFixed(1)} ${COURSE.height}v${-height.toFixed(1)}h${Math.max(1, step - 0.5).toFixed(1)}v${height.toFixed(1)}z`;
  });
  const peak = axis[counts.indexOf(most)];
  return (
    <svg class="course" viewBox={`0 0 ${COURSE.width} ${COURSE.height}`} {...COURSE} role="img">
      <title>{peak === undefined ? '—' : strip.year(peak, most)}</title>
      <path class="course-line" d={`M0 ${COURSE.height - 0.5}h${COURSE.width}`} />
      <path d={bars.join('')} />
    </svg>
  );
}
