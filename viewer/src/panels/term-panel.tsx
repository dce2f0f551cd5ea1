// A term: what it is, its figures, its years, its forms, its partners, and every place where it stands.
import type { PassageView, SnapshotTerm } from '../../../graph/model/index.ts';
import { lazily } from '../frame/lazily.tsx';
import type { Passages } from '../open/source.ts';
import { communityName } from '../rail/legend.tsx';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { openDocument } from '../state/desk.ts';
import { thousands, yearOf } from '../state/figures.ts';
import { type Loaded, passagesWithin, useLoaded } from '../state/load.ts';
import { sentenceOnYears } from '../state/plain.ts';
import { shownPartners } from '../state/shown.ts';
import { withinYears } from '../state/years.ts';
import { YearBars } from '../time/bars.tsx';
import type { Words } from '../words/words.ts';
import { AllFigures } from './all-figures.tsx';
import { Concordance } from './concordance.tsx';
import { Figures } from './figures.tsx';
import { Forms } from './forms.tsx';
import { OnlyYears } from './only-years.tsx';
import { PanelTools } from './panel-tools.tsx';
import { Partners } from './partners.tsx';
import { Waiting } from './waiting.tsx';
import type { WideViewProps } from './wide-view.tsx';

const WideView = lazily<WideViewProps>(async () => (await import('./wide-view.tsx')).WideView);

export function TermPanel({ term: whole }: { term: SnapshotTerm }) {
  const session = useSession();
  const { years } = session.filters.value;
  const term = withinYears(whole, years);
  const loaded = useLoaded<Passages>(() => session.source.term(whole.id));
  const answer = passagesWithin(loaded.value, years);
  const { evidence, document } = session.view.value;
  const wide = evidence !== null && document === null;
  return (
    <section class={wide ? 'panel term-panel panel-wide' : 'panel term-panel'} aria-label={term.label}>
      <header class="panel-head">
        <Kind term={term} />
        <PanelTools against />
      </header>
      {wide ? (
        <>
          <div class="wide-head">
            <Heading term={term} />
          </div>
          <WideView
            tab={evidence}
            first={term.id}
            passages={answer}
            overview={<Overview term={term} answer={answer} />}
            partners={{
              count: shownPartners(session.atlas, term.id, session.filters.value).length,
              list: <Partners term={term} whole />,
            }}
            lines={term.count}
            documents={term.documents}
          />
        </>
      ) : (
        <div class="panel-body">
          <Heading term={term} />
          <Overview term={term} answer={answer} />
          <Partners term={term} />
          <Evidence answer={answer} term={term} />
        </div>
      )}
    </section>
  );
}

function Heading({ term }: { term: SnapshotTerm }) {
  return (
    <>
      <h2 class="term-head" lang="zh-Hans">
        <mark class="first">{term.label}</mark>
      </h2>
      <p class="term-gloss">
        {term.english !== null && (
          <span class="gloss" lang="en">
            {term.english}
          </span>
        )}
        <span class="pinyin">{term.pinyin}</span>
      </p>
    </>
  );
}

/** The figures, the years, the forms: what can be said before a sentence is read. */
function Overview({ term, answer }: { term: SnapshotTerm; answer: Loaded<Passages> }) {
  const session = useSession();
  const words = session.words.value;
  const { snapshot } = session.atlas;
  const significant = (session.atlas.edgesOf.get(term.id) ?? []).filter((edge) => edge.significant).length;
  return (
    <>
      <OnlyYears />
      <Figures
        figures={termFigures(term, { documents: snapshot.method.corpus.documents, significant }, words)}
      />
      <p class="plain">
        {sentenceOnYears(term, snapshot.years, words)}
        {words.sentenceGap}
        {significant > 0 ? words.term.notChance(significant) : words.term.allChance}
      </p>
      <Years term={term} />
      {answer.state === 'there' && <Ends term={term} passages={answer.value.passages} />}
      <Forms term={term} />
      <AllFigures term={term} />
    </>
  );
}

/** By year: mentions, or mentions a document, since years with more documents say everything more often. */
function Years({ term }: { term: SnapshotTerm }) {
  const session = useSession();
  const { evidence, term: words } = session.words.value;
  const { years } = session.atlas.snapshot;
  const { perDocument } = session.view.value;
  const values = perDocument
    ? Object.fromEntries(
        Object.entries(counts(term)).map(([year, count]) => [
          year,
          count / Math.max(1, years[year]?.documents ?? 1),
        ]),
      )
    : counts(term);
  return (
    <>
      <h3>
        {words.years}
        <span class="choices">
          {([false, true] as const).map((each) => (
            <button
              key={String(each)}
              type="button"
              aria-pressed={perDocument === each}
              onClick={() => session.adjust((view) => ({ ...view, perDocument: each }))}
            >
              {evidence.perDocument[`${each}`]}
            </button>
          ))}
        </span>
      </h3>
      <YearBars years={years} values={values} height={74} top />
      <Gap years={years} />
    </>
  );
}

/** First and last use, each a door to its sentence. */
function Ends({ term, passages }: { term: SnapshotTerm; passages: readonly PassageView[] }) {
  const session = useSession();
  const { evidence } = session.words.value;
  const dated = passages.filter((passage) => passage.document.date !== null);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined || term.first === null) return null;
  return (
    <p class="ends">
      {(
        [
          ['first', first],
          ['last', last],
        ] as const
      ).map(([name, passage]) => (
        <button key={name} type="button" class="textual" onClick={() => session.go(openDocument(passage.id))}>
          {evidence[name]} {passage.document.date}
        </button>
      ))}
    </p>
  );
}

function Evidence({ answer, term }: { answer: Loaded<Passages>; term: SnapshotTerm }) {
  if (answer.state !== 'there') return <Waiting loaded={answer} />;
  return <Concordance term={term} passages={answer.value.passages} />;
}

function Kind({ term }: { term: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const community = communityName(session, term.community) ?? words.rail.unlinked;
  return (
    <p class="panel-kind">
      <span class={`dot slot-${slotOf(session.atlas, term)}`} />
      <span class="panel-community" lang="zh-Hans" title={community}>
        {community}
      </span>
      <span class="panel-status">· {words.status[term.status]}</span>
    </p>
  );
}

function termFigures(term: SnapshotTerm, all: { documents: number; significant: number }, words: Words) {
  const [first, last] = [yearOf(term.first), yearOf(term.last)];
  const span =
    first === null || last === null
      ? words.term.undated
      : first === last
        ? first
        : `${first}–${shortYear(first, last)}`;
  return [
    { value: thousands(term.count), unit: words.term.times, name: 'count' },
    { value: thousands(term.documents), unit: words.term.documents(all.documents), name: 'documents' },
    { value: span, unit: words.term.span, name: 'span' },
    { value: thousands(all.significant), unit: words.term.partners(all.significant), name: 'partners' },
  ];
}

/** 2016–25, but 1998–2025. */
function shortYear(first: string, last: string): string {
  return first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last;
}

function counts(term: SnapshotTerm): Record<string, number> {
  return Object.fromEntries(Object.entries(term.byYear).map(([year, figures]) => [year, figures.count]));
}

/** Says what the hatching means, only where there is any. */
function Gap({ years }: { years: Record<string, { documents: number }> }) {
  const { term } = useSession().words.value;
  const known = Object.keys(years).map(Number);
  const gaps = known.length > 0 && Math.max(...known) - Math.min(...known) + 1 > known.length;
  return gaps ? <p class="note gap-note">{term.gap}</p> : null;
}
