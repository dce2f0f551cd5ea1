// Two terms side by side: their figures, their years on one scale, and their partners in three columns.
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { MeasureSelect } from '../frame/measure-select.tsx';
import { edgeKey, slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { measured, thousands } from '../state/figures.ts';
import { edgePasses } from '../state/shown.ts';
import { openEdge, openTerm } from '../state/view.ts';
import { written } from '../table/cells.tsx';
import { TERM_COLUMNS } from '../table/columns.ts';
import { seriesOf } from '../time/series.ts';
import { SeriesChart } from '../time/series-chart.tsx';
import '../time/time.css';
import { companyOf, type Partner } from './partners.ts';

const MOST = 12;

export function ComparePart({ a, b }: { a: SnapshotTerm; b: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const { measure } = session.filters.value;
  const { years } = session.atlas.snapshot;
  const edgesOf = (id: string) =>
    (session.atlas.edgesOf.get(id) ?? []).filter((edge) => edgePasses(edge, session.filters.value));
  const { onlyA, both, onlyB } = companyOf(session.atlas, { a: a.id, b: b.id }, { measure, edgesOf });
  const edge = session.atlas.edges.get(edgeKey(a.id, b.id));
  const { series, span, most } = seriesOf([a, b], years, { perDocument: false, span: null });
  return (
    <>
      <p class="plain">
        {words.beside.shared(both.length, onlyA.length + both.length + onlyB.length)}
        {' · '}
        {edge === undefined ? (
          words.beside.noEdge
        ) : (
          <button type="button" class="textual" onClick={() => session.go(openEdge(a.label, b.label))}>
            {words.beside.edge} {thousands(edge.count)}, {words.measures[measure]}{' '}
            {measured(measure, edge[measure])}
          </button>
        )}
      </p>
      <h3>{words.beside.figures}</h3>
      <FigureTable a={a} b={b} />
      <h3>{words.beside.series}</h3>
      {span !== null && <SeriesChart series={series} span={span} most={most} write={thousands} />}
      <h3>
        {words.evidence.tabs.partners}
        <MeasureSelect />
      </h3>
      <div class="company">
        <Column name={words.beside.onlyA(a.label)} side="first" partners={onlyA} from={a} />
        <Column name={words.beside.both} side={null} partners={both} from={a} />
        <Column name={words.beside.onlyA(b.label)} side="second" partners={onlyB} from={b} />
      </div>
    </>
  );
}

function FigureTable({ a, b }: { a: SnapshotTerm; b: SnapshotTerm }) {
  const { table } = useSession().words.value;
  const names: Record<string, string> = table.columnNames;
  const help: Record<string, string> = table.columnHelp;
  const row = (term: SnapshotTerm) => ({ term, community: '', partners: 0, strongest: null });
  const columns = TERM_COLUMNS.filter(
    ({ id, kind, value }) =>
      ((kind === 'number' && id in a && id !== 'variants') || kind === 'date') &&
      (value(row(a)) !== null || value(row(b)) !== null),
  );
  return (
    <table class="against">
      <thead class="out-of-sight">
        <tr>
          <th scope="col">{table.columns}</th>
          <th scope="col">{a.label}</th>
          <th scope="col">{b.label}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.id}>
            <th scope="row" title={help[column.id]}>
              {names[column.id]}
            </th>
            {[a, b].map((term) => {
              const value = column.value(row(term));
              const text =
                value === null
                  ? '—'
                  : column.kind === 'date'
                    ? String(value)
                    : written(value, column.decimals);
              return <td key={term.id}>{text}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ColumnProps {
  name: string;
  side: 'first' | 'second' | null;
  partners: readonly Partner[];
  from: SnapshotTerm;
}

function Column({ name, side, partners, from }: ColumnProps) {
  const session = useSession();
  const words = session.words.value;
  const { measure } = session.filters.value;
  const figure = ({ a, b }: Partner) =>
    [a, b].flatMap((edge) => (edge === null ? [] : measured(measure, edge[measure]))).join(' · ');
  return (
    <section class={side === null ? 'company-column' : `company-column company-${side}`}>
      <h4>
        {name} <span class="quiet">{thousands(partners.length)}</span>
      </h4>
      {partners.length === 0 && <p class="note">{words.beside.none}</p>}
      <ul>
        {partners.slice(0, MOST).map((partner) => (
          <li key={partner.term.id}>
            <button
              type="button"
              onClick={() =>
                session.go(
                  side === null ? openTerm(partner.term.label) : openEdge(from.label, partner.term.label),
                )
              }
            >
              <span class={`dot slot-${slotOf(session.atlas, partner.term)}`} />
              <span class="company-name" lang="zh-Hans">
                {partner.term.label}
              </span>
              <span class="figure quiet">{figure(partner)}</span>
            </button>
          </li>
        ))}
      </ul>
      {partners.length > MOST && <p class="note">{words.beside.more(partners.length - MOST)}</p>}
    </section>
  );
}
