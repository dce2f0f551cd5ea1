// An edge: both terms, the figures, what chance would bring, and exactly the passages that it counts.
import type { SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { Icon } from '../frame/icon.tsx';
import { lazily } from '../frame/lazily.tsx';
import type { Passages } from '../open/source.ts';
import { otherEnd } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { measured, thousands } from '../state/figures.ts';
import { type Loaded, passagesWithin, useLoaded } from '../state/load.ts';
import type { Session } from '../state/session.ts';
import { shownPartners } from '../state/shown.ts';
import { openEdge, openTerm } from '../state/view.ts';
import { withinYears } from '../state/years.ts';
import { Chance } from './chance-bars.tsx';
import { Figures } from './figures.tsx';
import { OnlyYears } from './only-years.tsx';
import { PanelTools } from './panel-tools.tsx';
import { PassageList } from './passage-list.tsx';
import { Waiting } from './waiting.tsx';
import type { WideViewProps } from './wide-view.tsx';

const WideView = lazily<WideViewProps>(async () => (await import('./wide-view.tsx')).WideView);

export interface EdgePanelProps {
  edge: SnapshotEdge;
  term: SnapshotTerm;
  partner: SnapshotTerm;
}

export function EdgePanel({ edge: whole, term, partner }: EdgePanelProps) {
  const session = useSession();
  const chosen = session.filters.value.years;
  const edge = withinYears(whole, chosen);
  const words = session.words.value;
  const loaded = useLoaded<Passages>(() => session.source.edge(edge.source, edge.target));
  const answer = passagesWithin(loaded.value, chosen);
  const years = Object.keys(edge.byYear).sort();
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : years[0];
  const { evidence, document } = session.view.value;
  const wide = evidence !== null && document === null;
  return (
    <section
      class={wide ? 'panel edge-panel panel-wide' : 'panel edge-panel'}
      aria-label={`${term.label} — ${partner.label}`}
    >
      <header class="panel-head">
        <p class="panel-kind">
          <Icon name="link" />
          <span>
            {words.edge.kind}
            {span !== undefined && ` · ${span}`}
          </span>
        </p>
        <Neighbours term={term} edge={edge} session={session} />
        <PanelTools />
      </header>
      {wide ? (
        <>
          <div class="wide-head">
            <Heading term={term} partner={partner} />
          </div>
          <WideView
            tab={evidence}
            first={term.id}
            second={partner.id}
            passages={answer}
            overview={<Overview {...{ edge, whole, term, partner }} />}
            lines={edge.count}
            documents={edge.documents}
          />
        </>
      ) : (
        <div class="panel-body">
          <Heading term={term} partner={partner} />
          <Overview {...{ edge, whole, term, partner }} />
          <Evidence answer={answer} {...{ edge, term, partner }} />
        </div>
      )}
    </section>
  );
}

function Overview({ whole, ...props }: EdgePanelProps & { whole: SnapshotEdge }) {
  return (
    <>
      <Figures figures={edgeFigures(props.edge, useSession())} />
      <OnlyYears />
      {/* What chance would bring is reckoned over all years. */}
      <Chance {...props} edge={whole} />
    </>
  );
}

function Heading({ term, partner }: { term: SnapshotTerm; partner: SnapshotTerm }) {
  const session = useSession();
  const open = (label: string) => () => session.go(openTerm(label));
  return (
    <>
      <h2 class="edge-head" lang="zh-Hans">
        <button type="button" onClick={open(term.label)}>
          <mark class="first">{term.label}</mark>
        </button>
        <span class="edge-dash">—</span>
        <button type="button" onClick={open(partner.label)}>
          <mark class="second">{partner.label}</mark>
        </button>
      </h2>
      {(term.english !== null || partner.english !== null) && (
        <p class="term-gloss" lang="en">
          <span class="gloss">
            {[term.english, partner.english].filter((each) => each !== null).join('  +  ')}
          </span>
        </p>
      )}
    </>
  );
}

function Evidence({ answer, ...props }: EdgePanelProps & { answer: Loaded<Passages> }) {
  if (answer.state !== 'there') return <Waiting loaded={answer} />;
  return <PassageList {...props} passages={answer.value.passages} />;
}

/** The edges before and after this one in the term’s list. */
function Neighbours({ term, edge, session }: { term: SnapshotTerm; edge: SnapshotEdge; session: Session }) {
  const { words } = session;
  const ids = shownPartners(session.atlas, term.id, session.view.value.filters).map((each) =>
    otherEnd(each, term.id),
  );
  const at = ids.indexOf(otherEnd(edge, term.id));
  const go = (step: number) => {
    const partner = session.atlas.terms.get(ids[(at + step + ids.length) % ids.length] ?? '');
    if (partner !== undefined) session.go(openEdge(term.label, partner.label));
  };
  if (at < 0 || ids.length < 2) return null;
  const { previous, next } = words.value.edge;
  return (
    <>
      <button type="button" class="tool" aria-label={previous} title={previous} onClick={() => go(-1)}>
        <Icon name="left" />
      </button>
      <button type="button" class="tool" aria-label={next} title={next} onClick={() => go(1)}>
        <Icon name="right" />
      </button>
    </>
  );
}

function edgeFigures(edge: SnapshotEdge, session: Session) {
  const words = session.words.value;
  const { measure } = session.view.value.filters;
  const unit = session.atlas.snapshot.method.unit;
  return [
    {
      value: thousands(edge.count),
      unit: unit === 'sentence' ? words.edge.sentences : words.edge.paragraphs,
      name: 'count',
    },
    { value: thousands(edge.documents), unit: words.edge.documents, name: 'documents' },
    // Groups are not counted by year.
    ...(session.filters.value.years === null
      ? [{ value: thousands(edge.clusters), unit: words.edge.groups, name: 'groups' }]
      : []),
    { value: measured(measure, edge[measure]), unit: words.measures[measure], name: 'measure' },
  ];
}
